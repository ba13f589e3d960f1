import { gzipSync } from "node:zlib";
import { paths } from "@/lib/paths";
import { newTitle, register, startAct } from "./support/acts";
import { PAGES } from "./support/pages";
import { expect, test } from "./support/test";

const LIMIT_KB = 170;

test("no page ships more than 170 KB of compressed JavaScript", async ({ as, cases }) => {
  test.setTimeout(300_000);
  const sizes = new Map<string, number>();
  const heavy: string[] = [];
  for (const [folder, { at, by }] of Object.entries(PAGES)) {
    const page = await as(by);
    const response = await page.request.get(at(cases));
    const html = await response.text();
    // What stands under noModule is for browsers without modules; no browser that runs the rest loads it.
    const scripts = [...html.matchAll(/<script[^>]*src="(\/_next\/[^"]+)"[^>]*>/g)]
      .filter(([tag]) => !/nomodule/i.test(tag))
      .map(([, source]) => source!);
    let bytes = 0;
    for (const source of new Set(scripts)) {
      if (!sizes.has(source)) {
        const body = await (await page.request.get(source)).body();
        sizes.set(source, gzipSync(body).length);
      }
      bytes += sizes.get(source) ?? 0;
    }
    expect(scripts.length, folder).toBeGreaterThan(0);
    if (bytes > LIMIT_KB * 1024) heavy.push(`${folder}: ${Math.round(bytes / 1024)} KB`);
    await page.context().close();
  }
  expect(heavy).toEqual([]);
});

test("what a browser really loads stays within the limit", async ({ as }) => {
  const page = await as("leader");
  await page.goto(paths.overview(), { waitUntil: "networkidle" });
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => name.includes("/_next/") && name.includes(".js"))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  );
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(LIMIT_KB * 1024);
});

test("a proposal can be registered and filed before any script arrives", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("staff", { javaScriptEnabled: false });
  await page.goto(paths.newProposal);
  await page.getByLabel("情况分析").fill("写了很久的分析。");
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await expect(page.getByLabel("情况分析")).toHaveValue("写了很久的分析。");
  const id = await register(page, { title: newTitle("没有脚本的登记") });
  await startAct(page, id, "立案");
  await page.getByLabel("立案日期").fill("2012-06-30");
  await page.getByRole("button", { name: "立案", exact: true }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByLabel("立案日期").fill("2012-06-27");
  await page.getByRole("button", { name: "立案", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/proposals/${id}$`));
  await expect(page.locator("#history")).toContainText("审查立案");
});
