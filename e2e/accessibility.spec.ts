import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { PAGES, pageFolders } from "./support/pages";
import { expect, test } from "./support/test";

/** What axe finds on the page, a line each, with the place. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target }) => `${id}: ${help} (${target.join(" ")})`),
  );
}

/** How far the page scrolls sideways, in px. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("every page has its example", () => {
  expect(Object.keys(PAGES).toSorted()).toEqual(pageFolders());
});

const ON_PHONES = [
  "/desk",
  "/overview",
  "/proposals",
  "/proposals/[id]",
  "/proposals/[id]/rating",
  "/published/[id]",
];

for (const [folder, { at, by }] of Object.entries(PAGES)) {
  test(`axe finds nothing on ${folder}, and it never scrolls sideways`, async ({ as, cases }) => {
    const page = await as(by, { viewport: { width: 1366, height: 900 } });
    const response = await page.goto(at(cases));
    expect(response?.status()).toBeLessThan(folder === "/setup/[token]" ? 500 : 400);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    expect.soft(await findings(page), "at 1366 px").toEqual([]);
    if (ON_PHONES.includes(folder)) {
      await page.setViewportSize({ width: 390, height: 844 });
      expect.soft(await findings(page), "at 390 px").toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overhang(page), "px beyond 320").toBeLessThanOrEqual(0);
  });
}
