import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { listCount, readFlow } from "../support/figures";
import { expect, PUBLISHED_DAY, test } from "../support/test";

test.use({ today: PUBLISHED_DAY });

/** Lists asked for at the same time. */
const AT_ONCE = 4;

/** A rate as the overview prints it: its section by its heading. */
const rate = (page: Page, name: string) =>
  page
    .getByRole("main")
    .locator("section")
    .filter({
      has: page.getByRole("heading", { level: 2, name, exact: true }),
    });

test("a leader sees the published figures of 25 June, and others for another day", async ({
  as,
}) => {
  const page = await as("leader");
  await page.goto(paths.home);
  await expect(page).toHaveURL(/\/overview/);
  await expect(page.getByLabel("截至", { exact: true })).toHaveValue(PUBLISHED_DAY);
  await expect(page.getByRole("heading", { name: /^承办单位65家/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^重点提案5件/ })).toBeVisible();
  for (const name of ["办结率", "面商率", "上网率"]) {
    await expect(rate(page, name)).toContainText("100%");
    await expect(rate(page, name)).toContainText(/212 件 .*212 件 已答复|212 件 .*212 件 应办结/s);
  }
  const satisfaction = rate(page, "满意（基本满意）率");
  await expect(satisfaction).toContainText(/办理态度\s*100%\s*212\/212/);
  await expect(satisfaction).toContainText(/办理结果\s*100%\s*212\/212/);
  const resolved = rate(page, "解决落实率");
  await expect(resolved).toContainText("53.9%");
  await expect(resolved.getByRole("link", { name: "117" }).first()).toBeVisible();
  await expect(resolved.getByRole("link", { name: "217" }).first()).toBeVisible();
  await expect(resolved).toContainText(/答复口径\s*117\/212.*55\.2%/s);

  const onTheDay = await readFlow(page, PUBLISHED_DAY);
  expect(onTheDay).toMatchObject({ 收到: 271, 立案: 217, 答复: 212, 解决落实: 117 });

  await page.getByLabel("截至", { exact: true }).fill("2012-05-31");
  await page.getByRole("button", { name: "更新" }).click();
  await expect(page).toHaveURL(/asOf=2012-05-31/);
  const earlier = await readFlow(page, "2012-05-31");
  expect(earlier.收到).toBe(271);
  expect(earlier.答复).toBeLessThan(onTheDay.答复);
  expect(earlier.办结).toBeLessThan(onTheDay.办结);
});

/** Every number of the page that opens a list, by its address. */
async function numbersOn(page: Page, address: string): Promise<Map<string, number>> {
  await page.goto(address);
  const links = await page
    .getByRole("main")
    .locator("a[href^='/proposals?']")
    .evaluateAll((all) =>
      all.map((link) => ({
        href: link.getAttribute("href") ?? "",
        text: link.textContent?.trim() ?? "",
      })),
    );
  const numbers = links.filter(({ text }) => /^\d+$/.test(text));
  const wanted = new Map(numbers.map(({ href, text }) => [href, Number(text)]));
  // One address has one number, wherever it stands on the page.
  for (const { href, text } of numbers) expect(Number(text), href).toBe(wanted.get(href));
  return wanted;
}

/** Opens the lists and holds their counts against the numbers. */
async function openLists(page: Page, wanted: Iterable<[string, number]>): Promise<void> {
  const wrong: string[] = [];
  const compare = async ([href, count]: [string, number]) => {
    const response = await page.request.get(href);
    const listed = response.ok() ? listCount(await response.text()) : response.status();
    // 65 units: behind the number stand the cases that they handle.
    const expected = /figure=units\b/.test(href) ? 217 : count;
    if (listed !== expected) wrong.push(`${href}: ${count}, listed ${listed}`);
  };
  const open = [...wanted];
  while (open.length > 0) await Promise.all(open.splice(0, AT_ONCE).map(compare));
  expect(wrong).toEqual([]);
}

test("each number of the overview opens a list of as many cases", async ({ as }) => {
  test.setTimeout(600_000);
  const page = await as("leader");
  const wanted = await numbersOn(page, paths.overview({ asOf: PUBLISHED_DAY }));
  expect(wanted.size).toBeGreaterThan(200);
  for (const group of ["week", "sector", "supervisor", "category", "kind"])
    expect([...wanted.keys()].some((href) => href.includes(`figure=${group}.`))).toBe(true);
  await openLists(page, wanted);
  await page.goto(paths.overview({ asOf: PUBLISHED_DAY }));
  await page.getByRole("link", { name: "217" }).first().click();
  await expect(page.getByText(/共217件/).first()).toBeVisible();
});

test("so do the numbers of units, and those as known at an earlier moment", async ({ as }) => {
  test.setTimeout(600_000);
  const page = await as("leader");
  const units = await numbersOn(page, paths.overviewUnits({ asOf: PUBLISHED_DAY }));
  expect(units.size).toBeGreaterThan(500);
  // Every cell is walked in the database's tests; here the links of every seventh.
  await openLists(
    page,
    [...units].filter((_, index) => index % 7 === 0),
  );
  const differing = await numbersOn(page, paths.overviewDifferences({ knownAt: PUBLISHED_DAY }));
  expect(differing.size).toBeGreaterThan(20);
  await openLists(page, differing);
});

test("whoever may not see the figures is told so", async ({ as }) => {
  const page = await as("clerk");
  expect((await page.goto(paths.overview()))?.status()).toBe(200);
  await expect(page.getByRole("main")).toContainText("本单位");
  await expect(page.getByRole("main").getByRole("link", { name: "217" })).toHaveCount(0);
});
