import { paths } from "@/lib/paths";
import {
  accept,
  choose,
  consult,
  file,
  handOver,
  newTitle,
  openCase,
  reply,
  send,
  startAct,
} from "../support/acts";
import { expect, test } from "../support/test";

test("a co-signer rates on a phone beside the collective that leads, and then for it when its turn is passed on", async ({
  as,
}) => {
  test.setTimeout(300_000);
  const staff = await as("staff");
  const title = newTitle("镇村公交衔接");
  await staff.goto(paths.newProposal);
  await choose(staff, "提案期间", "平时");
  await staff.getByLabel("集体提案者").selectOption({ index: 1 });
  const members = staff.getByLabel("附议人");
  const member = members.locator("option", { hasText: /^陈立生（/ });
  await members.selectOption((await member.getAttribute("value")) ?? "");
  await staff.getByLabel("案由", { exact: true }).fill(title);
  await staff.getByLabel("类别").selectOption({ index: 1 });
  await staff.getByLabel("情况分析").fill("换乘要等半小时。");
  await staff.getByLabel("第1条").fill("调整发车时间。");
  await staff.getByLabel("第2条").fill("合并两个站点。");
  await choose(staff, "是否同意公开", "同意全文公开");
  await staff.getByRole("button", { name: "登记", exact: true }).click();
  await expect(staff.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const id = Number(/\/proposals\/(\d+)$/.exec(staff.url())?.[1]);
  await file(staff, id);
  await handOver(await as("office"), id);
  const clerk = await as("clerk");
  await accept(clerk, id);
  await consult(clerk, id);
  await reply(await as("head"), id);

  const phone = await as("proposer", { viewport: { width: 390, height: 844 } });
  await test.step("the desk asks the co-signer; what is missing is said, and kept", async () => {
    await phone.goto(paths.desk);
    const line = phone.getByRole("listitem").filter({ hasText: title }).first();
    await expect(line).toContainText("您是附议人或并案的提案者");
    await phone.goto(paths.proposal.coRating(id));
    await expect(phone.getByRole("link", { name: "属实吗" })).toHaveCount(0);
    await choose(phone, "对办理态度", "满意");
    await choose(phone, "对办理结果", "不满意");
    await phone.getByLabel("意见", { exact: true }).fill("站点没有合并");
    await send(phone, "交回评价", id);
    await expect(phone.locator("#co-ratings")).toContainText("站点没有合并");
  });

  await test.step("the others see that one is in, and no word of it", async () => {
    for (const page of [staff, clerk]) {
      await openCase(page, id);
      await expect(page.locator("#co-ratings")).toContainText("已收到1份附议人评价");
      await expect(page.getByRole("main")).not.toContainText("站点没有合并");
    }
    await clerk.goto(paths.proposal.leadPassing(id));
    await expect(clerk.getByText("只有提案委可以转交面商确认和评价。")).toBeVisible();
  });

  await test.step("the turn is passed on with a reason, which is asked for", async () => {
    await startAct(staff, id, "转交确认和评价");
    await staff.getByLabel("转交给").selectOption({ label: "陈立生（下一位附议人）" });
    await staff.getByLabel("转交的原因").fill("联络人调离，新的还没有定");
    await send(staff, "转交", id);
    await expect(staff.getByText("面商确认和评价已转交给陈立生")).toBeVisible();
    await openCase(clerk, id);
    await expect(clerk.getByRole("main")).toContainText("面商确认和评价已转交给陈立生");
    await expect(clerk.getByRole("main")).not.toContainText("联络人调离");
  });

  await test.step("whoever has it rates as the lead, once", async () => {
    await startAct(phone, id, "评价答复");
    await choose(phone, "对办理态度", "满意");
    await choose(phone, "对办理结果", "基本满意");
    await send(phone, "交回评价", id);
    await expect(phone.locator("#ratings")).toContainText("已交回，封存");
    await phone.goto(paths.proposal.rating(id));
    await expect(phone.getByText("这一轮的评价已经收到，不能再改。")).toBeVisible();
  });

  await test.step("taken back, what was given stays", async () => {
    await startAct(staff, id, "收回转交");
    await staff.getByLabel("收回的原因").fill("新的联络人已定");
    await send(staff, "收回转交", id);
    await expect(staff.getByText("面商确认和评价已转交给陈立生")).toHaveCount(0);
    await expect(staff.locator("#ratings")).toContainText("已交回，封存");
  });
});
