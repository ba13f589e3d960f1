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

const BY_PERSON = Map.groupBy(Object.entries(PAGES), ([, { by }]) => by);

for (const [person, pages] of BY_PERSON) {
  test(`axe finds nothing on the pages of ${person}, and none scrolls sideways`, async ({
    as,
    cases,
  }) => {
    test.setTimeout(60_000 + pages.length * 30_000);
    const page = await as(person);
    for (const [folder, { at }] of pages) {
      await test.step(folder, async () => {
        await page.setViewportSize({ width: 1366, height: 900 });
        const response = await page.goto(at(cases));
        expect(response?.status(), folder).toBeLessThan(folder === "/setup/[token]" ? 500 : 400);
        await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
        expect.soft(await findings(page), `${folder} at 1366 px`).toEqual([]);
        expect.soft(await overhang(page), `${folder}: px beyond 1366`).toBeLessThanOrEqual(0);
        if (ON_PHONES.includes(folder)) {
          await page.setViewportSize({ width: 390, height: 844 });
          expect.soft(await findings(page), `${folder} at 390 px`).toEqual([]);
        }
        await page.setViewportSize({ width: 320, height: 640 });
        expect.soft(await overhang(page), `${folder}: px beyond 320`).toBeLessThanOrEqual(0);
      });
    }
  });
}
