import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import {
  ASSIST_UNIT,
  accept,
  actsBox,
  alertOf,
  choose,
  consult,
  file,
  handOver,
  history,
  newDocumentNumber,
  newTitle,
  openCase,
  register,
  send,
  startAct,
  unfoldActs,
} from "../support/acts";
import { expect, test } from "../support/test";

// After the days whose figures other journeys count.
test.use({ today: "2012-07-10" });

const saved = (page: Page) => page.getByText(/^已存 \d\d:\d\d$/);

async function fillAnswers(page: Page): Promise<void> {
  await choose(page, "建议1采纳情况", /^采纳/);
  await page.getByLabel("对建议1的答复").fill("今年增加养护经费二百万元。");
  await choose(page, "建议2采纳情况", "部分采纳");
  await page.getByLabel("对建议2的答复").fill("重点路段已落实养护责任人。");
  await page.getByLabel("第1项做什么").fill("修完危险路段");
  await page.getByLabel("第1项谁负责").fill("公路科");
  await page.getByLabel("第1项何时完成").fill("2012-09-30");
}

test("a unit answers suggestion by suggestion; the draft is kept, checked, signed and sent", async ({
  as,
}) => {
  test.setTimeout(240_000);
  const staff = await as("staff");
  const title = newTitle("危险路段整治");
  const id = await register(staff, { title });
  await file(staff, id);
  await handOver(await as("office"), id);
  const clerk = await as("clerk");
  await accept(clerk, id);
  await consult(clerk, id);
  let address = "";

  await test.step("what the clerk types is saved by itself and found again", async () => {
    await startAct(clerk, id, "写答复稿");
    await expect(clerk.getByText("还没有存过")).toBeVisible();
    address = new URL(clerk.url()).pathname;
    await fillAnswers(clerk);
    await expect(saved(clerk)).toBeVisible();
    await clerk.goto(paths.desk);
    const line = clerk.getByRole("listitem").filter({ hasText: title });
    await expect(line).toContainText("答复稿写了一半");
    await line.getByRole("link", { name: "写答复" }).click();
    await expect(clerk.getByLabel("对建议2的答复")).toHaveValue("重点路段已落实养护责任人。");
    await expect(clerk.getByLabel("第1项何时完成")).toHaveValue("2012-09-30");
    await expect(
      clerk.getByRole("group", { name: "建议2采纳情况" }).getByLabel("部分采纳"),
    ).toBeChecked();
  });

  await test.step("another unit and the proposer do not see it", async () => {
    for (const person of ["assistClerk", "proposer"] as const) {
      const page = await as(person);
      await page.goto(address);
      await expect(page.getByLabel("对建议1的答复")).toHaveCount(0);
      await expect(page.getByRole("main")).not.toContainText("公路科");
    }
  });

  await test.step("a second person in it is told, and neither text is lost", async () => {
    const head = await as("head");
    await head.goto(address);
    await expect(head.getByText(/存过这份草稿/)).toBeVisible();
    await clerk.getByLabel("开头").fill("陈立生委员：");
    await expect(saved(clerk)).toBeVisible();
    await clerk.reload();
    await expect(clerk.getByLabel("开头")).toHaveValue("陈立生委员：");
    await head.getByLabel("开头").fill("尊敬的陈立生委员：");
    await expect(head.getByText(/存了另一稿，您的这一稿还没有存上/)).toBeVisible();
    await expect(head.getByRole("main")).toContainText("今年增加养护经费二百万元。");
    await expect(head.getByLabel("开头")).toHaveValue("尊敬的陈立生委员：");
    await head.getByRole("button", { name: "已对照，存我的这一稿" }).click();
    await expect(saved(head)).toBeVisible();
  });

  await test.step("it is not sent for check until it is whole", async () => {
    await clerk.reload();
    await expect(clerk.getByLabel("开头")).toHaveValue("尊敬的陈立生委员：");
    await clerk.getByRole("button", { name: "送核" }).click();
    await expect(alertOf(clerk)).toContainText("办理类别");
    await expect(clerk.getByLabel("第1项谁负责")).toHaveValue("公路科");
    await choose(clerk, "办理类别", /^A/);
    await choose(clerk, "公开", "全文公开");
    await send(clerk, "送核", id);
  });

  await test.step("unsigned it cannot be sent; the head checks and signs by their own account", async () => {
    await unfoldActs(clerk);
    await expect(actsBox(clerk)).toContainText("答复稿还没有签发");
    await expect(actsBox(clerk).getByRole("link", { name: "送达提案者" })).toHaveCount(0);
    const head = await as("head");
    await head.goto(paths.desk);
    const line = head.getByRole("listitem").filter({ hasText: title });
    await expect(line).toContainText("待核");
    await line.getByRole("link", { name: "核稿" }).click();
    await expect(head.getByRole("main")).toContainText("一、关于“增加养护经费”的建议（采纳）");
    await send(head, "核稿通过", id);
    await startAct(head, id, "签发");
    await send(head, "签发", id);
  });

  await test.step("the clerk sends it, and the proposer reads what becomes of each suggestion", async () => {
    await startAct(clerk, id, "送达提案者");
    await clerk.getByLabel("文号").first().fill(newDocumentNumber());
    await send(clerk, "送达提案者", id);
    const proposer = await as("proposer");
    await openCase(proposer, id);
    const replies = proposer.locator("#replies");
    await expect(replies).toContainText("今年增加养护经费二百万元。");
    await expect(replies).toContainText("建议2 部分采纳");
    await expect(replies.getByRole("row", { name: /修完危险路段/ })).toContainText("9月30日前");
    await expect(replies).toContainText("本人账号签发");
    // What went on inside the unit is not the proposer's to read.
    await expect(history(proposer, "送核")).toHaveCount(0);
    await openCase(staff, id);
    await expect(history(staff, "送核")).toHaveCount(1);
    await replies.getByRole("link", { name: "看答复函，打印" }).click();
    const letter = proposer.getByRole("article", { name: "答复函" });
    await expect(letter).toContainText(/关于临安市政协八届一次会议.+提案的答复/);
    await expect(letter).toContainText("陈立生委员：");
    await expect(letter).toContainText(`抄送：市政府督查室，临安市政协提案委，${ASSIST_UNIT}。`);
    await proposer.emulateMedia({ media: "print" });
    await expect(proposer.getByRole("button", { name: "打印" })).toBeHidden();
    await expect(letter).toBeVisible();
  });
});

test("a draft that is saved again and again on one page is never another's", async ({ as }) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("路灯维修") });
  await file(staff, id);
  await handOver(await as("office"), id);
  const clerk = await as("clerk");
  await accept(clerk, id);
  await startAct(clerk, id, "写答复稿");
  for (const text of ["今年修一半。", "今年修六成。", "今年修七成。", "今年修完。"]) {
    await clerk.getByLabel("对建议1的答复").fill(text);
    await expect(clerk.getByText("有改动，几秒后自动存")).toBeVisible();
    await expect(saved(clerk)).toBeVisible();
  }
  await clerk.reload();
  await expect(clerk.getByLabel("对建议1的答复")).toHaveValue("今年修完。");
});

test("what is typed after the sign-in has ended is offered again", async ({ as }) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("桥梁检测") });
  await file(staff, id);
  await handOver(await as("office"), id);
  const clerk = await as("clerk");
  await accept(clerk, id);
  await startAct(clerk, id, "写答复稿");
  await expect(clerk.getByText("还没有存过")).toBeVisible();
  const address = clerk.url();
  const cookies = await clerk.context().cookies();
  await clerk.context().clearCookies();
  await clerk.getByLabel("对建议1的答复").fill("写到一半登录就失效了。");
  await expect(clerk.getByText(/登录已经失效，刚写的还没有存上/)).toBeVisible();
  await clerk.context().addCookies(cookies);
  await clerk.goto(address);
  await clerk.getByRole("button", { name: "放回来" }).click();
  await expect(clerk.getByLabel("对建议1的答复")).toHaveValue("写到一半登录就失效了。");
  await expect(saved(clerk)).toBeVisible();
  await clerk.goto(address);
  await expect(clerk.getByLabel("对建议1的答复")).toHaveValue("写到一半登录就失效了。");
  await expect(clerk.getByRole("button", { name: "放回来" })).toHaveCount(0);
});

test("a draft is written, checked and attached to before any script arrives", async ({ as }) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("绿道建设") });
  await file(staff, id);
  await handOver(await as("office"), id);
  const clerk = await as("clerk", { javaScriptEnabled: false });
  await accept(clerk, id);
  await startAct(clerk, id, "写答复稿");
  await fillAnswers(clerk);
  await clerk.getByRole("button", { name: "再加一项" }).click();
  await expect(clerk.getByLabel("第3项做什么")).toBeVisible();
  await expect(clerk.getByLabel("对建议1的答复")).toHaveValue("今年增加养护经费二百万元。");
  await clerk.getByLabel("选一个文件").setInputFiles({
    name: "方案.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("MZ not a pdf"),
  });
  await clerk.getByRole("button", { name: "加上附件" }).click();
  await expect(alertOf(clerk)).toContainText("Office");
  await clerk.getByLabel("选一个文件").setInputFiles({
    name: "方案.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
  });
  await clerk.getByRole("button", { name: "加上附件" }).click();
  const link = clerk.getByRole("link", { name: "方案.pdf" });
  await expect(link).toBeVisible();
  const href = (await link.getAttribute("href")) ?? "";
  const response = await clerk.request.get(href);
  expect(response.headers()["content-disposition"]).toContain("attachment");
  expect(response.headers()["x-content-type-options"]).toBe("nosniff");
  expect((await (await as("proposer")).request.get(href)).status()).toBe(404);
  await choose(clerk, "办理类别", /^A/);
  await choose(clerk, "公开", "全文公开");
  await clerk.getByLabel("没有面商的原因").fill("提案者在外地");
  await send(clerk, "送核", id);
});
