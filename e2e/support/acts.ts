import { expect, type Locator, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";

/** What journeys do to a case, each through its page, by role and label. `page`: a window of who does it. */

/** A title that no other test has. */
export function newTitle(about: string): string {
  return `关于${about}的建议（${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}）`;
}

export const LEAD_UNIT = "市交通运输局";
export const ASSIST_UNIT = "市农办";
/** In the text of each case: what must never reach the public. */
export const PHONE = "13857100000";

/** The box that says whose turn it is and what can be done. */
export const actsBox = (page: Page): Locator =>
  page.getByRole("region", { name: "现在轮到谁，能办什么" });

/** What a form says is wrong; the framework's own announcer of pages is an alert as well, but outside of main. */
export const alertOf = (page: Page): Locator => page.getByRole("main").getByRole("alert");

export async function openCase(page: Page, id: number): Promise<void> {
  await page.goto(paths.proposal.show(id));
}

/** Opens what is folded away in the box of acts. */
export async function unfoldActs(page: Page): Promise<void> {
  await actsBox(page)
    .locator("details")
    .evaluateAll((folds) => folds.forEach((fold) => fold.setAttribute("open", "")));
}

/** Opens the case and follows one of its acts. */
export async function startAct(page: Page, id: number, act: string): Promise<void> {
  await openCase(page, id);
  await unfoldActs(page);
  await actsBox(page).getByRole("link", { name: act, exact: true }).click();
}

/** Sends the form and waits until its case is shown again. */
export async function send(page: Page, button: string, id: number): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/proposals/${id}$`));
}

/** Ticks one of a few, by its group and label. */
export async function choose(
  page: Page,
  legend: string | RegExp,
  option: string | RegExp,
): Promise<void> {
  const group = page.getByRole("group", { name: legend });
  await group.getByRole("radio", { name: option, exact: typeof option === "string" }).check();
}

type NewCase = { title: string; period?: "大会" | "平时"; submittedOn?: string };

/** Staff register a proposal of the demo's member by hand. Returns its id. */
export async function register(
  page: Page,
  { title, period = "平时", submittedOn }: NewCase,
): Promise<number> {
  await page.goto(paths.newProposal);
  await choose(page, "提案期间", period);
  const members = page.getByLabel("第一提案人");
  const member = members.locator("option", { hasText: /^陈立生（/ });
  await members.selectOption((await member.getAttribute("value")) ?? "");
  await page.getByLabel("案由", { exact: true }).fill(title);
  await page.getByLabel("类别").selectOption({ index: 1 });
  await page.getByLabel("情况分析").fill("农村公路坑洼多，雨天难行。");
  await page.getByLabel("第1条").fill("增加养护经费。");
  await page.getByLabel("第2条").fill("落实养护责任人。");
  await choose(page, "是否同意公开", "同意全文公开");
  await page.getByLabel("备注").fill(`提案者电话${PHONE}`);
  if (submittedOn) await page.getByLabel("提交日期").fill(submittedOn);
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return Number(/\/proposals\/(\d+)$/.exec(page.url())?.[1]);
}

export async function file(page: Page, id: number): Promise<void> {
  await startAct(page, id, "立案");
  await send(page, "立案", id);
}

async function chooseUnits(page: Page): Promise<void> {
  await choose(page, "办理方式", /^主会办/);
  await page.getByLabel("主办单位").selectOption({ label: LEAD_UNIT });
  await page
    .getByRole("group", { name: "会办单位" })
    .getByLabel(ASSIST_UNIT, { exact: true })
    .check();
}

/** The office hands it to a lead and an assisting unit. */
export async function handOver(page: Page, id: number): Promise<void> {
  await startAct(page, id, "交办");
  await chooseUnits(page);
  await send(page, "交办", id);
}

/** The office prepares the same units for a later batch. */
export async function planUnits(page: Page, id: number): Promise<void> {
  await startAct(page, id, "拟交办");
  await chooseUnits(page);
  await page.getByRole("button", { name: "存为拟交办", exact: true }).click();
  await expect(page).toHaveURL(/\/hand-over\?plenary=\d+$/);
}

/** Ticks these prepared cases alone, and looks at the preview. */
export async function previewBatch(page: Page, ids: number[]): Promise<void> {
  await page.goto(paths.handOver.list());
  const boxes = page.getByRole("checkbox", { name: /放进这一批$/ });
  for (const box of await boxes.all()) {
    const value = await box.getAttribute("value");
    await box.setChecked(ids.includes(Number(value)));
  }
  await page.getByRole("button", { name: "预览这一批" }).click();
  await expect(page).toHaveURL(/\/hand-over\/preview\?/);
}

/** Hands these prepared cases over in one batch. Returns its id. */
export async function handOverBatch(page: Page, ids: number[]): Promise<number> {
  await previewBatch(page, ids);
  await page.getByRole("button", { name: `交办这${ids.length}件` }).click();
  await expect(page).toHaveURL(/\/hand-over\/batches\/\d+$/);
  return Number(/\/batches\/(\d+)$/.exec(page.url())?.[1]);
}

export async function accept(page: Page, id: number): Promise<void> {
  await startAct(page, id, "签收");
  await send(page, "签收", id);
}

/** Fills in a consultation; its form (形式) is chosen by the caller. */
export async function fillConsultation(page: Page): Promise<void> {
  await page.getByLabel("面商地点").fill("锦城街道");
  await page.getByLabel("面商人").fill("副局长郑伯年");
  await page.getByLabel("面商内容").fill("提案者要求先修危险路段，单位同意列入今年计划。");
}

export async function consult(page: Page, id: number): Promise<void> {
  await startAct(page, id, "登记面商");
  await choose(page, "面商形式", "上门走访");
  await fillConsultation(page);
  await send(page, "登记面商", id);
}

/** Fills in a unit's reply of class A, suggestion by suggestion, in full to the public. `number`: the 文号, none twice. */
export async function fillReply(page: Page, number: string): Promise<void> {
  await choose(page, "建议1采纳情况", /^采纳/);
  await page.getByLabel("对建议1的答复").fill("已列入今年养护计划，九月底前完成。");
  await choose(page, "建议2采纳情况", "部分采纳");
  await page.getByLabel("对建议2的答复").fill("重点路段已落实养护责任人。");
  await fillLetter(page, number);
}

/** What a letter is, beside what it says: its class, disclosure, 文号 and signer. */
export async function fillLetter(page: Page, number: string): Promise<void> {
  await choose(page, "办理类别", /^A/);
  await choose(page, "公开", "全文公开");
  await page.getByLabel("文号").first().fill(number);
  await page.getByLabel("签发人").fill("郑伯年");
}

export function newDocumentNumber(): string {
  return `临交〔2012〕${Math.floor(Math.random() * 9_000_000) + 1_000_000}号`;
}

export async function reply(page: Page, id: number): Promise<void> {
  await startAct(page, id, "答复");
  await fillReply(page, newDocumentNumber());
  await send(page, "送出答复", id);
}

/** The same with one promise: what is to be done, by whom, by when. */
export async function replyWithPromise(page: Page, id: number, what: string, dueOn: string) {
  await startAct(page, id, "答复");
  await fillReply(page, newDocumentNumber());
  await page.getByLabel("第1项做什么").fill(what);
  await page.getByLabel("第1项谁负责").fill("养护科");
  await page.getByLabel("第1项何时完成").fill(dueOn);
  await send(page, "送出答复", id);
}

/** One line of the case's history that holds these words. */
export const history = (page: Page, words: string | RegExp): Locator =>
  page.locator("#history").getByRole("listitem").filter({ hasText: words });
