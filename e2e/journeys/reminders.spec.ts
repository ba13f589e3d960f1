import { paths } from "@/lib/paths";
import {
  accept,
  actsBox,
  consult,
  file,
  handOver,
  history,
  LEAD_UNIT,
  newTitle,
  openCase,
  register,
  reply,
  send,
  startAct,
  unfoldActs,
} from "../support/acts";
import { expect, moveDemoDay, test } from "../support/test";

test.use({ today: "2012-07-10" });

test("the office chases a unit; its clerk finds it in the inbox, and after the reply nobody is chased", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const title = newTitle("防洪堤加固");
  const id = await register(staff, { title });
  await file(staff, id);
  const office = await as("office");
  await handOver(office, id);
  const clerk = await as("clerk");
  const line = clerk.getByRole("row").filter({ hasText: title });

  await test.step("the hand-over is the unit's news, and waits unread in the masthead", async () => {
    await expect(async () => {
      await clerk.goto(paths.inbox());
      await expect(line).toHaveCount(1, { timeout: 1_000 });
    }).toPass();
    await expect(line).toContainText("已交办给市交通运输局、市农办，请承办单位签收");
    await expect(
      clerk.getByRole("banner").getByRole("link", { name: /^消息 \d+ ?条未读$/ }),
    ).toBeVisible();
    await line.getByRole("button", { name: "标为已读" }).click();
    await expect(line.getByRole("button", { name: "标为已读" })).toHaveCount(0);
    await expect(line).toContainText("已读");
    await clerk.getByRole("link", { name: "只看未读" }).click();
    await expect(clerk.getByRole("link", { name: "全部消息" })).toBeVisible();
    await expect(line).toHaveCount(0);
  });

  await test.step("the office chases the lead unit, once a day", async () => {
    await startAct(office, id, `催办（${LEAD_UNIT}）`);
    const letter = office.getByRole("article", { name: "催办单" });
    await expect(letter).toContainText(`${LEAD_UNIT}：`);
    await expect(letter).toContainText("签收的期限是7月13日");
    await expect(letter).toContainText("以前没有催办过");
    await send(office, "催办", id);
    await expect(history(office, `催办${LEAD_UNIT}：签收，期限7月13日，剩3个工作日`)).toBeVisible();
    await startAct(office, id, `催办（${LEAD_UNIT}）`);
    await expect(office.getByRole("main")).toContainText("今天已经催办过，明天可以再催");
    await expect(office.getByRole("button", { name: "催办", exact: true })).toHaveCount(0);
    await expect(letter).toContainText("督查室催办");
  });

  await test.step("on paper it is the letter alone", async () => {
    await office.emulateMedia({ media: "print" });
    await expect(office.getByRole("article", { name: "催办单" })).toBeVisible();
    await expect(office.getByText("现在不能催办")).toBeHidden();
    await expect(office.getByRole("navigation", { name: "栏目" })).toBeHidden();
    await office.emulateMedia({ media: "screen" });
  });

  await test.step("the clerk reads it, opens the case from it, and marks all as read", async () => {
    await clerk.goto(paths.inbox());
    const chased = line.filter({ hasText: "督查室催办" });
    await expect(chased).toContainText("请办理签收，期限7月13日，剩3个工作日");
    await chased.getByRole("link", { name: title }).click();
    await expect(clerk.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await clerk.goto(paths.inbox());
    await clerk.getByRole("button", { name: "全部标为已读" }).click();
    await expect(clerk.getByText("都已读")).toBeVisible();
    await expect(
      clerk.getByRole("banner").getByRole("link", { name: "消息", exact: true }),
    ).toBeVisible();
  });

  await test.step("neither the unit nor the proposer chases; the proposer does not see the letter", async () => {
    const address = new URL(office.url()).pathname;
    await clerk.goto(address);
    await expect(clerk.getByRole("main")).toContainText("催办由政府督查室做");
    await expect(clerk.getByRole("button", { name: "催办", exact: true })).toHaveCount(0);
    const proposer = await as("proposer");
    expect((await proposer.goto(address))?.status()).toBe(404);
  });

  await test.step("once it has replied it is not chased; the proposer is told of the reply", async () => {
    await accept(clerk, id);
    await consult(clerk, id);
    await reply(await as("head"), id);
    await openCase(office, id);
    await unfoldActs(office);
    const act = actsBox(office).getByRole("link", { name: `催办（${LEAD_UNIT}）`, exact: true });
    await expect(act).toHaveCount(0);
    await expect(office.getByRole("main")).toContainText("该单位已经答复，不用催办");
    const proposer = await as("proposer");
    await expect(async () => {
      await proposer.goto(paths.inbox());
      await expect(
        proposer
          .getByRole("row")
          .filter({ hasText: title })
          .filter({ hasText: `${LEAD_UNIT}已答复` }),
      ).toHaveCount(1, { timeout: 1_000 });
    }).toPass();
  });
});

test("on its desk the office chases in one press all that a unit is late with", async ({ as }) => {
  test.setTimeout(120_000);
  const staff = await as("staff");
  const title = newTitle("山塘除险");
  const id = await register(staff, { title });
  await file(staff, id);
  const office = await as("office");
  await handOver(office, id);
  await moveDemoDay(office, "2012-07-16");
  await office.goto(paths.desk);
  const waiting = office.getByRole("table", { name: "超过签收期限未签收的单位" });
  const line = waiting
    .getByRole("row")
    .filter({ has: office.getByRole("rowheader", { name: LEAD_UNIT }) });
  await line.getByRole("button", { name: /^催办/ }).click();
  await expect(line).toContainText("今天已催办");
  const clerk = await as("clerk");
  await clerk.goto(paths.inbox());
  const told = clerk.getByRole("row").filter({ hasText: title }).filter({ hasText: "督查室催办" });
  await expect(told).toContainText("请办理签收，期限7月13日，超1个工作日");
  // Somebody else's desk shows the same lateness, without the button.
  await staff.goto(paths.desk);
  await expect(staff.getByRole("button", { name: /^催办/ })).toHaveCount(0);
});
