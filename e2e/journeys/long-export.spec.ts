import { paths } from "@/lib/paths";
import { expect, test } from "../support/test";

test("staff has a list made in the background, sees it done by itself and fetches it; nobody else finds it", async ({
  as,
}) => {
  const page = await as("staff");
  await page.goto(paths.exports.new({ status: "FILED_EVER", format: "json" }));
  await expect(page.getByText(/立案，共2\d\d件/)).toBeVisible();
  await page.getByRole("button", { name: "开始生成" }).click();
  await expect(page).toHaveURL(/\/exports\/\d+$/);
  await expect(page.getByText("立案", { exact: false }).first()).toBeVisible();
  const link = page.getByRole("link", { name: "下载文件" });
  await expect(link).toBeVisible({ timeout: 30_000 });
  const download = page.waitForEvent("download");
  await link.click();
  expect((await download).suggestedFilename()).toMatch(/^提案目录（.*件，2012-06-\d\d）\.json$/);
  const address = page.url();
  await page.getByRole("link", { name: "我的后台导出" }).click();
  await expect(page.getByRole("table", { name: "我的后台导出" })).toContainText("已生成");

  const leader = await as("leader");
  expect((await leader.request.get(`${address}/file`)).status()).toBe(404);
  await leader.goto(address);
  await expect(leader.getByRole("heading", { level: 1 })).toHaveText(/没有这一页/);
});
