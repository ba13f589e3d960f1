import { paths } from "@/lib/paths";
import {
  actsBox,
  alertOf,
  choose,
  file,
  handOver,
  history,
  LEAD_UNIT,
  newTitle,
  register,
  send,
  startAct,
  unfoldActs,
} from "../support/acts";
import { expect, test } from "../support/test";

test("a unit asks for more time; the office and then the committee agree, and both limits stand", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const title = newTitle("绿道贯通");
  const id = await register(staff, { title });
  await file(staff, id);
  const office = await as("office");
  await handOver(office, id);
  const clerk = await as("clerk");

  await test.step("before acceptance there is nothing to extend", async () => {
    await clerk.goto(paths.proposal.show(id));
    await unfoldActs(clerk);
    await expect(actsBox(clerk)).toContainText("签收后才能申请延期");
    await startAct(clerk, id, "签收");
    await send(clerk, "签收", id);
  });

  await test.step("a day beyond six months is refused, and what was typed stays", async () => {
    await startAct(clerk, id, "申请延期");
    await clerk.getByLabel("申请延期到").evaluate((input) => input.removeAttribute("max"));
    await clerk.getByLabel("申请延期到").fill("2013-06-03");
    await clerk.getByLabel("延期理由").fill("要等省里的绿道规划");
    await clerk.getByLabel("已做的工作").fill("已现场踏勘一次");
    await clerk.getByLabel("告知的情况").fill("电话告知，提案者理解");
    await clerk.getByRole("button", { name: "提出申请" }).click();
    await expect(alertOf(clerk)).toContainText("最长只能延到");
    await expect(clerk.getByLabel("延期理由")).toHaveValue("要等省里的绿道规划");
    await clerk.getByLabel("申请延期到").fill("2012-11-01");
    await send(clerk, "提出申请", id);
    await expect(clerk.locator("#units")).toContainText("要等省里的绿道规划");
    await expect(clerk.locator("#units")).toContainText("还没有审");
  });

  await test.step("the office rules first; the committee's form is closed until then", async () => {
    await office.goto(paths.desk);
    const line = office.getByRole("listitem").filter({ hasText: title });
    await expect(line).toContainText(`${LEAD_UNIT}6月27日申请延期到11月1日`);
    await line.getByRole("link", { name: "审延期" }).click();
    await staff.goto(new URL(office.url()).pathname);
    await expect(staff.getByRole("main")).toContainText("还在等督查室审");
    await expect(staff.getByRole("button", { name: "登记意见" })).toHaveCount(0);
    await choose(office, "意见", /^同意/);
    await send(office, "送出意见", id);
  });

  await test.step("agreed, the new limit stands beside the first one, and the history says who", async () => {
    await staff.goto(paths.desk);
    await staff
      .getByRole("listitem")
      .filter({ hasText: title })
      .getByRole("link", { name: "审延期" })
      .click();
    await choose(staff, "意见", /^同意/);
    await send(staff, "登记意见", id);
    await expect(staff.locator("#units")).toContainText("11月1日（延期前");
    await expect(history(staff, `同意${LEAD_UNIT}延期，期限从`)).toBeVisible();
  });
});
