import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import {
  accept,
  consult,
  file,
  handOver,
  history,
  LEAD_UNIT,
  newTitle,
  openCase,
  register,
  reply,
} from "../support/acts";
import { expect, test } from "../support/test";

// After the days whose figures other journeys count.
test.use({ today: "2012-07-10" });

/** The case number as the case's own page says it. */
async function numberOf(page: Page, id: number): Promise<string> {
  await openCase(page, id);
  const words = await page.getByRole("main").textContent();
  return /闭\d{7}/.exec(words ?? "")?.[0] ?? "";
}

const line = (page: Page, words: string, at: number) => page.getByLabel(`${words}（第${at}行）`);
const row = (page: Page, words: string) => page.getByRole("row").filter({ hasText: words });

test("staff type a heap of paper: each line is looked up, saved by itself, and sealed where it must be", async ({
  as,
}) => {
  test.setTimeout(300_000);
  const staff = await as("staff");
  const office = await as("office");
  const clerk = await as("clerk");
  const pending = newTitle("路灯补装");
  const first = await register(staff, { title: pending, submittedOn: "2012-07-09" });
  const second = await register(staff, { title: newTitle("公厕改造"), submittedOn: "2012-07-09" });
  for (const id of [first, second]) {
    await file(staff, id);
    await handOver(office, id);
  }
  await accept(clerk, second);
  await consult(clerk, second);
  await reply(await as("head"), second);
  const number = await numberOf(staff, first);
  const answered = await numberOf(staff, second);

  await staff.goto(paths.desk);
  await staff.getByRole("link", { name: "纸质件成批登记" }).click();

  await test.step("the case is named while its number is typed, and Enter saves and goes on", async () => {
    await line(staff, "案号", 1).fill(number);
    await expect(row(staff, pending)).toContainText("陈立生");
    await line(staff, "承办单位", 1).selectOption({ label: LEAD_UNIT });
    await line(staff, "案号", 1).press("Enter");
    await expect(line(staff, "案号", 2)).toBeFocused();
    await expect(row(staff, number)).toContainText(`${LEAD_UNIT}　签收单　已存`);
  });

  await test.step("a wrong line says why, and keeps what was typed", async () => {
    await line(staff, "案号", 2).fill("9999");
    await expect(staff.getByRole("main")).toContainText("没有案号“9999”");
    await line(staff, "案号", 2).press("Enter");
    await expect(staff.getByText("1行已存，1行没有存上")).toBeVisible();
    await expect(line(staff, "案号", 2)).toHaveValue("9999");
    await line(staff, "案号", 2).fill("99999");
    await expect(staff.getByRole("main")).toContainText("没有案号“99999”");
    await expect(staff.getByText("没有案号“9999”")).toHaveCount(0);
    await line(staff, "案号", 3).fill(number);
    await line(staff, "来的是什么", 3).selectOption("征询意见表");
    await expect(row(staff, "提案答复后、办结前才能评价")).toBeVisible();
  });

  await test.step("a rating is sealed the moment it is saved", async () => {
    await line(staff, "案号", 3).fill(answered);
    await line(staff, "对办理态度", 3).selectOption("满意");
    await line(staff, "对办理结果", 3).selectOption("不满意");
    await staff.getByLabel(/^答复回答了各条建议吗.*（第3行）$/).fill("12");
    await line(staff, "同意办理类别吗", 3).selectOption("不同意");
    await line(staff, "意见", 3).fill("还没有动工");
    await line(staff, "意见", 3).press("Enter");
    await expect(row(staff, answered)).toContainText("征询意见表　已封存");
    await expect(row(staff, answered)).not.toContainText("满意");
    await expect(line(staff, "来的是什么", 4)).toHaveValue("RATING");
    await openCase(staff, second);
    await expect(staff.locator("#ratings")).toContainText("已交回，封存");
    await expect(staff.locator("#ratings")).toContainText("代登记");
    await expect(staff.getByRole("main")).not.toContainText("还没有动工");
  });

  await test.step("what came on paper is marked, and counted by a filter", async () => {
    await openCase(staff, first);
    await expect(staff.locator("#units")).toContainText("代登记");
    await expect(history(staff, `代${LEAD_UNIT}`)).toBeVisible();
    await staff.goto(paths.register({ paper: "yes", q: pending }));
    await expect(staff.getByRole("main")).toContainText("有纸质代登记");
    await expect(staff.getByRole("link", { name: pending })).toBeVisible();
  });

  await test.step("nobody but the committee's staff types for others", async () => {
    await clerk.goto(paths.paper());
    await expect(clerk.getByRole("main")).toContainText("只有提案委可以成批登记纸质件");
    await expect(line(clerk, "案号", 1)).toHaveCount(0);
  });
});

test("before scripts arrive, the good lines are saved and the others stand again", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const staff = await as("staff");
  const id = await register(staff, { title: newTitle("渠道清理"), submittedOn: "2012-07-09" });
  await file(staff, id);
  await handOver(await as("office"), id);
  const number = await numberOf(staff, id);

  const plain = await as("staff", { javaScriptEnabled: false });
  await plain.goto(paths.paper());
  await line(plain, "案号", 1).fill(number);
  await line(plain, "来的是什么", 1).selectOption("签收单");
  await line(plain, "案号", 2).fill("9999");
  await plain.getByRole("button", { name: "存入这些行" }).click();
  await expect(plain.getByText("0行已存，2行没有存上")).toBeVisible();
  await expect(line(plain, "案号", 2)).toHaveValue("9999");
  await line(plain, "承办单位", 1).selectOption({ label: LEAD_UNIT });
  await plain.getByRole("button", { name: "存入这些行" }).click();
  await expect(plain.getByText("1行已存，1行没有存上")).toBeVisible();
  await expect(row(plain, number)).toContainText("签收单　已存");
  await expect(line(plain, "案号", 2)).toHaveValue("9999");
});
