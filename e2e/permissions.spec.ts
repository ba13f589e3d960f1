import { actsOf } from "@/lib/case-file/acts";
import { paths } from "@/lib/paths";
import { actsBox, ASSIST_UNIT, LEAD_UNIT, openCase, unfoldActs } from "./support/acts";
import { PAGES } from "./support/pages";
import { factsAt, PARTS } from "./support/parts";
import { PEOPLE, type Person } from "./support/people";
import { expect, test } from "./support/test";

const EVERYBODY = Object.keys(PEOPLE) as Person[];
const PUBLIC_PAGES = [
  "/signin",
  "/setup/[token]",
  "/rate/[token]",
  "/rate/done",
  "/hall/[token]",
  "/published",
  "/published/[id]",
];

/** Who does what a page outside of a case is for (handbook §2); the others are told so, or it is not there for them. */
const USED_BY: Record<string, Person[]> = {
  "/consultations/new": ["clerk", "head", "assistClerk"],
  "/calendar/days/new": ["administrator"],
  "/calendar/notice": ["administrator"],
  "/hand-over/batches/[batchId]/undo": ["office"],
  "/imports/[id]": ["staff"],
  "/imports/new": ["staff"],
  "/members/import": ["staff", "administrator"],
  "/members/import/[id]": ["staff", "administrator"],
  "/overview/screens": ["staff", "administrator"],
  "/paper": ["staff"],
  "/plenaries/[id]": ["staff", "administrator"],
  "/plenaries/new": ["staff", "administrator"],
  "/proposals/new": ["staff", "proposer", "collective"],
  "/units/[id]/edit": ["staff", "office", "administrator"],
  "/units/[id]/networks": ["administrator"],
  "/units/new": ["staff", "office", "administrator"],
  "/users/[id]": ["administrator"],
  "/users/[id]/edit": ["administrator"],
  "/users/[id]/slip": ["administrator", "head"],
  "/users/new": ["administrator"],
};

/** Who sees the cases at hand at all: the case is another's, or the role has no business with cases. */
const SEES: Record<string, Person[]> = {
  submitted: ["staff", "leader", "proposer"],
  filed: ["staff", "leader", "proposer", "office"],
  pending: ["staff", "leader", "proposer", "office", "clerk", "head", "assistClerk"],
};
SEES.inHand = SEES.pending!;
SEES.answered = SEES.pending!;

/** The page's own part, without masthead and footer. */
const mainOf = (html: string) =>
  html.slice(html.indexOf('<main id="main"'), html.lastIndexOf("</main>"));
const hasActForm = (html: string) => /<form[^>]*method="POST"/i.test(mainOf(html));

for (const person of EVERYBODY) {
  test(`${person}: every page opens, says why not, or is not found`, async ({ as, cases }) => {
    test.setTimeout(180_000);
    const { request } = await as(person);
    const wrong: string[] = [];
    for (const [folder, { at }] of Object.entries(PAGES)) {
      const response = await request.get(at(cases));
      const html = await response.text();
      const words = mainOf(html)
        .replaceAll(/<[^>]*>/g, "")
        .trim();
      const status = response.status();
      // Next renders what notFound() throws in the browser alone: the answer is 404, its words come with the script.
      if (![200, 404].includes(status) || (status === 200 && words === ""))
        wrong.push(`${folder}: ${status}`);
      const users = USED_BY[folder];
      if (users && users.includes(person) !== hasActForm(html))
        wrong.push(`${folder}: ${users.includes(person) ? "has no form" : "has a form"}`);
    }
    expect(wrong).toEqual([]);
  });
}

test("without sign-in there is nothing but the public pages", async ({ as, cases }) => {
  test.setTimeout(120_000);
  const { request } = await as("public");
  const wrong: string[] = [];
  for (const [folder, { at }] of Object.entries(PAGES)) {
    if (PUBLIC_PAGES.includes(folder)) continue;
    const response = await request.get(at(cases));
    if (!new URL(response.url()).pathname.startsWith(paths.signIn())) wrong.push(folder);
  }
  expect(wrong).toEqual([]);
});

for (const person of EVERYBODY) {
  test(`${person}: a case offers the acts that the rules allow, and no others`, async ({
    as,
    cases,
  }) => {
    test.setTimeout(180_000);
    const page = await as(person);
    for (const [stage, facts] of Object.entries(factsAt(cases))) {
      if (!SEES[stage]!.includes(person)) {
        expect((await page.goto(paths.proposal.show(facts.id)))?.status(), stage).toBe(404);
        continue;
      }
      const [lead, assist] = facts.assignments;
      const names = new Map([
        [lead?.id ?? 0, LEAD_UNIT],
        [assist?.id ?? 0, ASSIST_UNIT],
      ]);
      const acts = actsOf(PARTS[person], facts, names);
      await openCase(page, facts.id);
      await unfoldActs(page);
      const links = actsBox(page).getByRole("link");
      const offered = await links.evaluateAll((all) =>
        all.map((link) => `${link.textContent} ${link.getAttribute("href")}`),
      );
      const allowed = acts.filter(({ verdict }) => verdict.may);
      expect(offered.toSorted(), stage).toEqual(
        allowed.map(({ label, href }) => `${label} ${href}`).toSorted(),
      );
      for (const { verdict } of acts)
        if (!verdict.may) await expect(page.getByRole("main")).toContainText(verdict.reason);
    }
  });
}

for (const stage of ["filed", "inHand"] as const) {
  test(`${stage}: an act's page has its form for whom the rules allow it, and for nobody else`, async ({
    as,
    cases,
  }) => {
    test.setTimeout(300_000);
    const facts = factsAt(cases)[stage];
    const hrefsOf = (person: Person, allowed: boolean) =>
      actsOf(PARTS[person], facts, new Map())
        .filter(({ verdict }) => !allowed || verdict.may)
        .map(({ href }) => href)
        .filter((href) => /^\/proposals\/\d+\/./.test(href))
        // A paper to print has no form.
        .filter((href) => !href.endsWith("/sheet"));
    const pages = new Set(EVERYBODY.flatMap((person) => hrefsOf(person, false)));
    const wrong: string[] = [];
    for (const person of EVERYBODY) {
      const { request } = await as(person);
      const allowed = SEES[stage]!.includes(person) ? hrefsOf(person, true) : [];
      for (const href of pages) {
        const response = await request.get(href);
        const form = hasActForm(await response.text());
        if (form !== allowed.includes(href) || response.status() >= 500)
          wrong.push(`${person} ${href}: ${response.status()}, ${form ? "a form" : "no form"}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

test("a line of paper is checked for committee staff alone", async ({ as, cases }) => {
  const address = `/paper/check?plenaryId=${cases.plenary}&number=1`;
  const statusOf = async (person: Person) =>
    (await (await as(person)).request.get(address)).status();
  expect(await statusOf("staff")).toBe(200);
  for (const person of ["clerk", "proposer", "auditor", "administrator"] as const)
    expect(await statusOf(person), person).toBe(403);
});
