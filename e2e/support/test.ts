import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, expect, type Page, test as base } from "@playwright/test";
import { formatLong } from "@/lib/calendar/plain-date";
import { type Cases, makeCases } from "./cases";
import { Office, type Person } from "./people";

/** Given to figures that are published: nothing is changed on this day, so that they hold in any order. */
export const PUBLISHED_DAY = "2012-06-25";
/** The days on which journeys act, later than the published figures. */
export const WORKING_DAY = "2012-06-27";

type Open = (
  person: Person | "public",
  more?: Parameters<Browser["newContext"]>[0],
) => Promise<Page>;

/**
 * `as("staff")` is a page of that person, signed in; two calls are two windows. `today` is the demo's today, set
 * before each test; change it with `test.use({ today })`. `cases`: one at each stage, only to be looked at.
 */
export const test = base.extend<
  { today: string; as: Open; demoDay: void },
  { office: Office; cases: Cases }
>({
  today: [WORKING_DAY, { option: true }],
  office: [
    async ({ browser }, use) => {
      const { baseURL } = base.info().project.use;
      await use(new Office(browser, { baseURL }));
    },
    { scope: "worker" },
  ],
  cases: [
    async ({ office }, use, { project }) => {
      // A failed test ends its worker, and the next one need not make them again.
      const kept = join(project.outputDir, "cases.json");
      if (!existsSync(kept)) {
        await moveDemoDay(await office.open("staff"), WORKING_DAY);
        const made = await makeCases(office);
        mkdirSync(project.outputDir, { recursive: true });
        writeFileSync(kept, JSON.stringify(made));
      }
      await use(JSON.parse(readFileSync(kept, "utf8")) as Cases);
    },
    { scope: "worker", timeout: 300_000 },
  ],
  as: async ({ office }, use) => {
    await use((person, more) => office.open(person, more));
    await office.closeAll();
  },
  demoDay: [
    async ({ as, today }, use) => {
      await moveDemoDay(await as("staff"), today);
      await use();
    },
    { auto: true },
  ],
});

/** Moves the demo's today in the masthead; everybody sees the same. */
export async function moveDemoDay(page: Page, today: string): Promise<void> {
  // Nearly always it stands right: asking costs no page.
  const standing = await (await page.request.get("/account")).text();
  if (standing.includes(`演示，今天是${formatLong(today)}`)) return;
  await page.goto("/account");
  const fold = page.getByText(/^演示，今天是/);
  if ((await fold.textContent()) === `演示，今天是${formatLong(today)}`) return;
  await fold.click();
  await page.getByLabel("演示的今天", { exact: true }).and(page.locator("input")).fill(today);
  await page.getByRole("button", { name: "改成这一天" }).click();
  await expect(page.getByText(`演示，今天是${formatLong(today)}`)).toBeVisible();
}

export { expect };
