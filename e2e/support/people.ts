import type { Browser, BrowserContext, Page } from "@playwright/test";
import { paths } from "@/lib/paths";

/** The demo's people, one for each part that the roles play; found in the sign-in page's table by role and place. */
export const PEOPLE = {
  staff: /^提案委/,
  office: /^市政府督查室/,
  clerk: /^承办单位经办人.*市交通运输局/,
  head: /^承办单位负责人.*市交通运输局/,
  assistClerk: /^承办单位经办人.*市农办/,
  proposer: /^委员/,
  collective: /^集体提案联络员/,
  leader: /^领导/,
  administrator: /^系统管理员/,
  auditor: /^审计员/,
} as const;

export type Person = keyof typeof PEOPLE;

/** Signs in with the one click of the demo. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto(paths.signIn({ from: paths.account.show }));
  await page
    .getByRole("row", { name: PEOPLE[person] })
    .first()
    .getByRole("button", { name: /^进入/ })
    .click();
  await page.getByText("退出").waitFor();
}

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Signs everybody in once and opens a browser of their own for each. */
export class Office {
  private readonly states = new Map<Person, State>();
  private contexts: BrowserContext[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly options: { baseURL?: string },
  ) {}

  /** A page of the person, in a browser that nobody else uses. */
  async open(person: Person | "public", more: Parameters<Browser["newContext"]>[0] = {}) {
    const signedIn = person !== "public";
    const known = signedIn ? this.states.get(person) : undefined;
    const context = await this.browser.newContext({
      ...this.options,
      ...more,
      storageState: known,
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
    });
    this.contexts.push(context);
    const page = await context.newPage();
    if (signedIn && !known) {
      await signIn(page, person);
      this.states.set(person, await context.storageState());
    }
    return page;
  }

  async closeAll(): Promise<void> {
    await Promise.all(this.contexts.map((context) => context.close()));
    this.contexts = [];
  }
}
