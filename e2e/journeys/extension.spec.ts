import { paths } from "@/lib/paths";
import {
  accept,
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

  await test.step("the committee's word is taken back, and the first limit runs again", async () => {
    const undo = `撤销延期意见（${LEAD_UNIT}）`;
    await office.goto(paths.proposal.show(id));
    await unfoldActs(office);
    await expect(actsBox(office).getByRole("link", { name: undo })).toHaveCount(0);
    await startAct(staff, id, undo);
    await office.goto(new URL(staff.url()).pathname);
    await expect(office.getByRole("main")).toContainText("提案委已经答复，请联系提案委撤销");
    await staff.getByLabel("撤销的原因").fill("看错了日期");
    await send(staff, "撤销意见", id);
    await expect(staff.locator("#units")).not.toContainText("11月1日（延期前");
    await expect(history(staff, `撤销了提案委对${LEAD_UNIT}延期到11月1日的意见`)).toBeVisible();
  });

  await test.step("the paper shows both limits, the office's word, and room for the committee's", async () => {
    await clerk.goto(paths.proposal.show(id));
    await clerk.locator("#units").getByRole("link", { name: "延期申请单" }).click();
    const sheet = clerk.getByRole("article", { name: "提案办理延期申请" });
    await expect(sheet).toContainText("2012年11月1日");
    await expect(sheet).toContainText("原期限");
    await expect(sheet).toContainText("□ 同意");
  });
});

test("committee staff enter an extension request that came on paper", async ({ as }) => {
  test.setTimeout(120_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("公交站牌") });
  await file(staff, id);
  await handOver(await as("office"), id);
  await accept(await as("clerk"), id);
  await startAct(staff, id, `延期申请（${LEAD_UNIT}）`);
  await expect(staff.getByText(`代${LEAD_UNIT}登记`)).toBeVisible();
  await staff.getByLabel("申请延期到").fill("2012-11-01");
  await staff.getByLabel("延期理由").fill("等省里规划");
  await staff.getByLabel("已做的工作").fill("已踏勘");
  await staff.getByLabel("告知的情况").fill("电话告知");
  await staff.getByLabel("收到日期").fill("2012-06-26");
  await staff.getByRole("button", { name: "代登记申请" }).click();
  await expect(alertOf(staff)).toContainText("收到日期不能早于交办日期");
  await staff.getByLabel("收到日期").fill("2012-06-27");
  await send(staff, "代登记申请", id);
  await expect(staff.locator("#units")).toContainText("代登记");
});
