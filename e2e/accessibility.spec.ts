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

/** Axe at a desk's width, on phones where leaders and proposers are, and nothing that scrolls sideways. */
async function lookAt(page: Page, folder: string, address: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 900 });
  const response = await page.goto(address);
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
}

const BY_PERSON = Map.groupBy(Object.entries(PAGES), ([, { by }]) => by);

for (const [person, pages] of BY_PERSON) {
  test(`axe finds nothing on the pages of ${person}, and none scrolls sideways`, async ({
    as,
    cases,
  }) => {
    test.setTimeout(60_000 + pages.length * 30_000);
    const left = [...pages];
    // In two windows at once: one is looked through while the other loads.
    const walk = async (page: Page) => {
      for (let next = left.shift(); next; next = left.shift()) {
        const [folder, { at }] = next;
        await test.step(folder, () => lookAt(page, folder, at(cases)));
      }
    };
    await Promise.all([walk(await as(person)), walk(await as(person))]);
  });
}
