import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";

/** Rows of the overview's table 从收到到落实, from the first step to the last. */
const STEPS = ["收到", "立案", "交办", "签收", "答复", "办结", "解决落实"] as const;

export type Flow = Record<(typeof STEPS)[number], number>;

/** The flow's counts as of a day, read from the leader's overview. */
export async function readFlow(page: Page, asOf: string): Promise<Flow> {
  await page.goto(paths.overview({ asOf }));
  const table = page.getByRole("table", { name: "从收到到落实的件数" });
  const entries: [string, number][] = [];
  for (const step of STEPS) {
    const row = table.getByRole("row").filter({
      has: page.getByRole("rowheader", { name: step, exact: true }),
    });
    entries.push([step, Number(await row.getByRole("cell").first().textContent())]);
  }
  return Object.fromEntries(entries) as Flow;
}

/** How many cases a register list says that it shows. */
export function listCount(html: string): number {
  const found = /list-sentence[^>]*>\s*<p>[^<]*?共(\d+)件/.exec(html.replaceAll("<!-- -->", ""));
  return found ? Number(found[1]) : Number.NaN;
}
