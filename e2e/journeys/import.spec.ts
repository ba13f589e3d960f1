import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { alertOf } from "../support/acts";
import { readFlow } from "../support/figures";
import { expect, PUBLISHED_DAY, test } from "../support/test";

const MESSY = "e2e/data/register-messy.xlsx";

/** How many errors the strip at the top counts. */
async function errorCount(page: Page): Promise<number> {
  const strip = page.getByRole("region", { name: "这份表里有什么" });
  const text = (await strip.textContent()) ?? "";
  return Number(/(\d+)\s*处错误/.exec(text)?.[1]);
}

/** Presses a button that comes back to the preview with this many errors fewer, at least. */
async function pressUntilFewer(page: Page, press: () => Promise<void>): Promise<number> {
  const before = await errorCount(page);
  await press();
  await expect.poll(() => errorCount(page)).toBeLessThan(before);
  return before - (await errorCount(page));
}

test("staff import a messy workbook: repair, leave out, apply, undo", async ({ as }) => {
  test.setTimeout(600_000);
  const page = await as("staff");
  const leader = await as("leader");
  const before = await readFlow(leader, PUBLISHED_DAY);

  await page.goto(paths.imports.list);
  await page.getByRole("link", { name: "导入目录" }).click();
  await page.getByLabel("提案目录").setInputFiles({
    name: "不是表.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from("no workbook"),
  });
  await page.getByRole("button", { name: "读文件，先核对" }).click();
  await expect(alertOf(page)).toBeVisible();
  await page.getByLabel("提案目录").setInputFiles(MESSY);
  await page.getByRole("button", { name: "读文件，先核对" }).click();
  await expect(page).toHaveURL(/\/imports\/\d+/);
  const address = new URL(page.url()).pathname;

  await test.step("errors stand with row, column, value and reason; nothing can be written", async () => {
    expect(await errorCount(page)).toBeGreaterThan(10);
    await expect(page.getByRole("button", { name: "写入" })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await page.goto(`${address}?show=errors`);
    const table = page.getByRole("table", { name: "错误" });
    await expect(table).toContainText("第15行");
    await expect(table).toContainText("6 月没有 31 日");
    await expect(page.getByRole("link", { name: "下载问题清单" })).toBeVisible();
  });

  await test.step("one is repaired in its place", async () => {
    const form = page.getByRole("form", { name: "第29行面商日期" });
    await form.getByLabel("第29行面商日期改为").fill("2012-02-31");
    await form.getByRole("button", { name: "改", exact: true }).click();
    await expect(page.getByRole("table", { name: "错误" })).toContainText("2 月没有 31 日");
    await pressUntilFewer(page, async () => {
      await form.getByLabel("第29行面商日期改为").fill("2012-05-30");
      await form.getByRole("button", { name: "改", exact: true }).click();
    });
  });

  await test.step("the other rows with errors are left out", async () => {
    for (let left = await errorCount(page); left > 0; left = await errorCount(page)) {
      await pressUntilFewer(page, () =>
        page.getByRole("button", { name: "不导入这一行" }).first().click(),
      );
    }
    await page.goto(address);
  });

  await test.step("it is laid aside and taken up again with everything that was decided", async () => {
    await page.getByRole("button", { name: "放弃这次导入" }).click();
    await expect(page.getByText("这次导入已放弃，没有写入任何内容。")).toBeVisible();
    await expect(page.getByRole("button", { name: /^写入/ })).toHaveCount(0);
    await page.getByRole("button", { name: "恢复，接着核对" }).click();
    await expect(page.getByRole("button", { name: /^写入\d+件$/ })).toBeVisible();
    expect(await errorCount(page)).toBe(0);
  });

  await test.step("it is written in one go, and undone as one", async () => {
    await page.getByRole("button", { name: /^写入\d+件$/ }).click();
    await expect(page.getByText(/^已写入\d+件/)).toBeVisible({ timeout: 120_000 });
    await page.getByRole("button", { name: /^撤销这\d+件的导入$/ }).click();
    await expect(alertOf(page)).toContainText("原因");
    await page.getByLabel("撤销的原因").fill("试一试");
    await page.getByRole("button", { name: /^撤销这\d+件的导入$/ }).click();
    await expect(page.getByText(/已经整批撤销/)).toBeVisible({ timeout: 120_000 });
    expect(await readFlow(leader, PUBLISHED_DAY)).toEqual(before);
  });
});

test("only staff import", async ({ as }) => {
  for (const person of ["leader", "clerk", "office"] as const) {
    const page = await as(person);
    await page.goto(paths.imports.new);
    await expect(page.getByRole("main")).toContainText("只有提案委可以导入目录");
    await expect(page.getByLabel("提案目录")).toHaveCount(0);
  }
});
