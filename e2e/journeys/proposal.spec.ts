import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import {
  accept,
  actsBox,
  alertOf,
  choose,
  consult,
  file,
  fillConsultation,
  fillReply,
  handOver,
  history,
  LEAD_UNIT,
  newDocumentNumber,
  newTitle,
  openCase,
  PHONE,
  register,
  send,
  startAct,
} from "../support/acts";
import { readFlow } from "../support/figures";
import { expect, test, WORKING_DAY } from "../support/test";

/** Staff open all ratings that are in, if there are any. */
async function openRatings(staff: Page): Promise<void> {
  await staff.goto(paths.ratings);
  const button = staff.getByRole("button", { name: /开封\d+份评价$/ });
  const reason = staff.getByLabel("提前开封的原因");
  if ((await reason.count()) > 0) {
    await reason.fill("主席会议前");
  }
  if ((await button.count()) > 0) await button.click();
  await expect(staff.getByText("没有封存的评价。")).toBeVisible();
}

/** The whole way of one proposal, each role in a window of its own; what is refused stands beside what succeeds. */
test("a proposal goes from the clerk's desk to the figures of its day", async ({ as }) => {
  test.setTimeout(600_000);
  const staff = await as("staff");
  const leader = await as("leader");
  const title = newTitle("农村公路养护");
  await openRatings(staff); // those that others left sealed would be completed beside this one
  const before = await readFlow(leader, WORKING_DAY);

  const id = await test.step("staff register it by hand; what is missing is named", async () => {
    await staff.goto("/proposals/new");
    await staff.getByRole("button", { name: "登记", exact: true }).click();
    await expect(
      alertOf(staff)
        .getByText(/没有填对|请/)
        .first(),
    ).toBeVisible();
    return register(staff, { title, period: "大会" });
  });

  await test.step("without a number the office cannot see or hand it over", async () => {
    const office = await as("office");
    const response = await office.goto(`/proposals/${id}`);
    expect(response?.status()).toBe(404);
    await file(staff, id);
    await openCase(office, id);
    await expect(actsBox(office)).toContainText("没有案号的提案不能交办");
    await expect(actsBox(office).getByRole("link", { name: "交办", exact: true })).toHaveCount(0);
  });

  await test.step("a batch gives it the next number", async () => {
    await startAct(staff, id, "编案号");
    await expect(staff.getByRole("row", { name: new RegExp(title.slice(-10)) })).toBeVisible();
    await staff.getByRole("button", { name: /^给\d+件编案号$/ }).click();
    await expect(staff.getByText("没有待编案号的提案。")).toBeVisible();
    await staff.goto(`/proposals?q=${encodeURIComponent(title)}`);
    await expect(staff.getByText(/共1件/)).toBeVisible();
    await openCase(staff, id);
    await expect(history(staff, /编案号/)).toBeVisible();
  });

  await test.step("the office hands it to a lead and an assisting unit", async () => {
    const office = await as("office");
    await startAct(office, id, "交办");
    await choose(office, "办理方式", /^主会办/);
    await office.getByRole("button", { name: "交办", exact: true }).click();
    await expect(alertOf(office)).toContainText("主办单位");
    await handOver(office, id);
    await expect(office.locator("#units")).toContainText(LEAD_UNIT);
  });

  await test.step("the units accept; a phone call is no consultation", async () => {
    const clerk = await as("clerk");
    await openCase(clerk, id);
    await expect(actsBox(clerk).getByRole("link", { name: "答复", exact: true })).toHaveCount(0);
    await accept(clerk, id);
    await startAct(clerk, id, "登记面商");
    await choose(clerk, "面商形式", /^电话/);
    await fillConsultation(clerk);
    await clerk.getByRole("button", { name: "登记面商" }).click();
    await expect(alertOf(clerk)).toContainText("电话");
    await expect(alertOf(clerk)).toContainText("沟通");
    await expect(clerk.getByLabel("面商地点")).toHaveValue("锦城街道");
    await consult(clerk, id);
    await expect(clerk.locator("#consultations")).toContainText("上门走访");

    const assisting = await as("assistClerk");
    await accept(assisting, id);
    await startAct(assisting, id, "送会办意见");
    await assisting.getByLabel("会办意见").fill("涉及农业资金的部分，同意安排。");
    await send(assisting, "送会办意见", id);
    await expect(actsBox(assisting)).not.toContainText("评价答复");
  });

  await test.step("the lead unit replies", async () => {
    const head = await as("head");
    await startAct(head, id, "答复");
    await head.getByLabel("开头").fill("建议收悉。");
    await head.getByRole("button", { name: "送出答复" }).click();
    await expect(alertOf(head)).toContainText("签发人");
    await expect(head.getByLabel("开头")).toHaveValue("建议收悉。");
    await fillReply(head, newDocumentNumber());
    await head.getByLabel("对建议2的答复").fill("");
    await head.getByRole("button", { name: "送出答复" }).click();
    await expect(alertOf(head)).toContainText("请填写对建议2的答复");
    await head.getByLabel("对建议2的答复").fill("重点路段已落实养护责任人。");
    await send(head, "送出答复", id);
    await expect(head.locator("#replies")).toContainText("九月底前完成");
    await expect(head.locator("#replies")).toContainText("建议2 部分采纳");
  });

  await test.step("the proposer confirms the consultation and rates; the rating is sealed", async () => {
    const proposer = await as("proposer");
    await openCase(proposer, id);
    await proposer.getByRole("link", { name: "确认、更正或否认" }).click();
    await choose(proposer, "这次面商属实吗？", /^属实/);
    await send(proposer, "交回", id);
    await expect(proposer.locator("#consultations")).toContainText("确认");
    await startAct(proposer, id, "评价答复");
    await proposer.getByRole("button", { name: "交回评价" }).click();
    await expect(alertOf(proposer)).toBeVisible();
    await choose(proposer, "对办理态度", /^满意/);
    await choose(proposer, "对办理结果", "基本满意");
    await proposer.getByLabel("意见").fill("封存的意见");
    await send(proposer, "交回评价", id);
    for (const person of ["staff", "head", "office", "leader"] as const) {
      const page = await as(person);
      await openCase(page, id);
      await expect(page.locator("#ratings")).toContainText("已交回，封存");
      await expect(page.locator("#ratings")).not.toContainText("基本满意");
      expect(await page.content()).not.toContain("封存的意见");
    }
  });

  await test.step("it is published, and nothing that is not the public's", async () => {
    const visitor = await as("public");
    expect((await visitor.goto(`/published/${id}`))?.status()).toBe(404);
    await startAct(staff, id, "上网公开");
    await choose(staff, "公开范围", /^全文公开/);
    await send(staff, "上网公开", id);
    expect((await visitor.goto(`/published/${id}`))?.status()).toBe(200);
    await expect(visitor.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(visitor.getByText("陈立生").first()).toBeVisible();
    await expect(visitor.getByText("九月底前完成")).toBeVisible();
    for (const word of [PHONE, "批示", "满意", "锦城街道", "会办意见："])
      expect(await visitor.content()).not.toContain(word);
  });

  await test.step("the ratings are opened; it is completed and counts on that day", async () => {
    await openRatings(staff);
    await openCase(staff, id);
    await expect(staff.locator("#ratings")).toContainText("基本满意");
    await expect(history(staff, "办结")).toBeVisible();
    const after = await readFlow(leader, WORKING_DAY);
    for (const [step, count] of Object.entries(before))
      expect(after[step as keyof typeof after], step).toBe(count + 1);
    expect((await readFlow(leader, "2012-06-25")).收到).toBe(271);
  });

  await test.step("the publication is withdrawn with a reason; its page is gone", async () => {
    await startAct(staff, id, "撤下公开");
    await staff.getByRole("button", { name: "撤下公开" }).click();
    await expect(alertOf(staff)).toBeVisible();
    await staff.getByLabel("撤下原因").fill("提案者要求撤下");
    await send(staff, "撤下公开", id);
    await expect(history(staff, "提案者要求撤下")).toBeVisible();
    const visitor = await as("public");
    expect((await visitor.goto(`/published/${id}`))?.status()).toBe(404);
  });
});
