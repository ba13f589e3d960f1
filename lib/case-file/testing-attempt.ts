import { expect } from "vitest";
import { addDays } from "@/lib/calendar/plain-date";
import type { RandomAct } from "@/lib/case-file/testing-acts";
import { UNIT_ACTS } from "@/lib/case-file/testing-acts";
import { BATCHES } from "@/lib/case-file/testing-batches";
import { eventsAfter, lastEvent, rowsChanged } from "@/lib/case-file/testing-changes";
import { DECISIONS } from "@/lib/case-file/testing-decisions";
import { DESK_ACTS } from "@/lib/case-file/testing-desk";
import { FILING } from "@/lib/case-file/testing-filing";
import { DRAFT_ACTS } from "@/lib/case-file/testing-drafts";
import {
  type Checkpoint,
  expectFilingsBySecond,
  expectNumbersOnce,
  expectStatusesOf,
} from "@/lib/case-file/testing-invariants";
import {
  allFacts,
  caseIds,
  type Choices,
  maySee,
  type Office,
  refresh,
  type Scene,
} from "@/lib/case-file/testing-office";
import { PROMISE_ACTS } from "@/lib/case-file/testing-promises";
import { PROPOSER_ACTS } from "@/lib/case-file/testing-proposers";
import { SETTINGS } from "@/lib/case-file/testing-settings";
import { SHEETS } from "@/lib/case-file/testing-sheets";
import { Refusal } from "@/lib/errors";
import type { ProposalFacts } from "@/lib/proposal/facts";

export const ACTS: Record<string, RandomAct> = {
  ...DECISIONS,
  ...DESK_ACTS,
  ...FILING,
  ...UNIT_ACTS,
  ...DRAFT_ACTS,
  ...PROMISE_ACTS,
  ...BATCHES,
  ...SETTINGS,
  ...SHEETS,
  ...PROPOSER_ACTS,
};
/** What leads a case on comes more often, so that histories reach its end. */
export const ONWARDS = [
  "register",
  "file",
  "confirmFiling",
  "confirmFiling",
  "number",
  "handOver",
  "accept",
  "consult",
  "writeDraft",
  "checkDraft",
  "signDraft",
  "sendDraft",
  "reply",
  "coRate",
  "rate",
  "openRatings",
  "requestExtension",
  "requestReturn",
  "ruleOnReturn",
  "ruleOnExtension",
  // The longer ways: numbers before a hand-over, a draft through all its hands, a ruling taken back.
  "number",
  "checkDraft",
  "signDraft",
  "passDraft",
  "requestReturn",
  "ruleOnReturn",
  "requestExtension",
  "ruleOnExtension",
  "plan",
  "plan",
  "handOverBatch",
  "handOverBatch",
  "undoBatch",
  "adopt",
  "sendDraft",
  "sendDraft",
  "merge",
  "keepPromise",
  "sayOnPromise",
];

const MOST_CASES = 12;
/** Acts on the register or on several cases, not on the one of the scene. */
const WIDE = new Set([
  "confirmFiling",
  "register",
  "number",
  "takeBackNumbers",
  "openRatings",
  "handOverBatch",
  "undoBatch",
  "adopt",
  "sendDraft",
  "sendDraft",
  "meeting",
  "heap",
  ...Object.keys(SETTINGS),
  ...Object.keys(SHEETS),
]);
const MAKES_CASES = new Set(["register", "importSheet"]);
/** What may find nothing to do (the same ticks again), or is not kept in the log: writing a draft every few seconds. */
const SILENT = ["check", "writeDraft", "openRatings", "heap", "importSheet", "editLimits"];

export type World = {
  office: Office;
  checkpoints: Checkpoint[];
  steps: number;
  /** What was done, for whoever looks for a fault. */
  story: string[];
  done: Map<string, number>;
  /** Refused ones too: what is refused again and again must not take every turn. */
  tried: Map<string, number>;
};

const turned = <T>(list: readonly T[], by: number) =>
  list.map((_, i) => list[(i + by) % list.length] as T);

/** Every way in which a person could do it on a case and one of its units, in an order that the choices give. */
function* scenesOf(cases: readonly ProposalFacts[], pick: Choices, office: Office) {
  const { people, today } = office;
  const [byCase, byUnit, byPerson] = [pick.next(), pick.next(), pick.next()];
  for (const facts of turned(cases, byCase)) {
    const units = facts.assignments.length > 0 ? turned(facts.assignments, byUnit) : [undefined];
    for (const assignment of units)
      for (const person of turned(people, byPerson))
        yield {
          facts,
          assignment,
          cases,
          pick,
          office,
          actor: { ...person, today },
        } satisfies Scene;
  }
}

/** Where its policy allows it; undefined: nobody may do it anywhere, or it has no policy that could be asked before. */
const allowed = (one: RandomAct, scenes: readonly Scene[]) =>
  scenes.find((scene) => one.hint?.(scene) ?? one.verdict(scene)?.may);

/** The act as a form would send it; null: the scene gives nothing to send. */
async function written(name: string, scene: Scene | undefined) {
  const one = ACTS[name];
  if (!one || !scene) return null;
  const sent = await one.input(scene);
  const parsed = sent && one.schema.safeParse(sent);
  return parsed?.success ? { name, one, scene, sent, data: parsed.data } : null;
}

/**
 * Three times in four something that its policy allows, the act that comes next where nobody may do this one or
 * there is nothing to send; else whatever comes.
 */
async function chosen(wished: string, world: World, pick: Choices, cases: ProposalFacts[]) {
  const scenes = [...scenesOf(cases, pick, world.office)];
  const full = cases.length >= MOST_CASES;
  const anything = () =>
    full && MAKES_CASES.has(wished) ? null : written(wished, pick.of(scenes));
  if (pick.oneIn(4)) return anything();
  // What was done least comes before what is done at every turn, so that each kind of act proves something.
  const times = (name: string) => world.done.get(name) ?? 0;
  const tries = (name: string) => world.tried.get(name) ?? 0;
  const rare = turned(Object.keys(ACTS), pick.next()).toSorted((x, y) => tries(x) - tries(y));
  const seldom = pick.oneIn(2) ? rare.filter((name) => times(name) < 3) : [];
  const others = [...seldom, ...turned(ONWARDS, pick.next()), ...rare];
  const names = pick.oneIn(3) ? others : [wished, ...others];
  for (const name of new Set(names)) {
    const one = ACTS[name];
    if (!one || (full && MAKES_CASES.has(name))) continue;
    const blind = name === wished || times(name) === 0;
    const scene = allowed(one, scenes) ?? (blind ? pick.of(scenes) : undefined);
    const act = scene && (await written(name, scene));
    if (act) return act;
  }
  return anything();
}

/** One act, and what must hold whatever came of it. */
export async function attempt(wished: string, world: World, pick: Choices): Promise<void> {
  const { office } = world;
  await refresh(office, pick.oneIn(8) ? addDays(office.today, pick.next() % 7) : office.today);
  const cases = await allFacts();
  const act = await chosen(wished, world, pick, cases);
  if (!act) return;
  const { name, one, scene, sent, data } = act;
  const { actor, facts } = scene;
  world.tried.set(name, (world.tried.get(name) ?? 0) + 1);
  const verdict = one.verdict(scene);
  const seen = WIDE.has(name) || (await maySee(actor, facts.id));
  const [before, last] = [await rowsChanged(), await lastEvent()];
  try {
    await one.run(actor, data as never);
  } catch (error) {
    // A refusal says why in a sentence and leaves everything as it was; anything else is a bug.
    if (!(error instanceof Refusal)) throw error;
    const words = error.message || Object.values(error.fields).join("");
    expect(words).toMatch(/[。？]$/);
    expect(await rowsChanged(), `${name} was refused and changed something`).toBe(before);
    return;
  }
  world.story.push(`${office.today} ${actor.role} ${name} ${facts.id} ${JSON.stringify(sent)}`);
  world.done.set(name, (world.done.get(name) ?? 0) + 1);
  expect(verdict?.may ?? true, `${name} by ${actor.role} was refused by its policy`).toBe(true);
  expect(seen, `${name} by ${actor.role} on a case that they do not see`).toBe(true);
  const events = await eventsAfter(last);
  const silent =
    name === "writeDraft" || (SILENT.includes(name) && (await rowsChanged()) === before);
  if (!silent) expect(events.length, `${name} left no event`).toBeGreaterThan(0);
  for (const event of events) expect(event.actorId).toBe(actor.userId);
  await expectNumbersOnce();
  await expectFilingsBySecond();
  const touched = new Set([facts.id, ...events.flatMap((event) => event.proposalId ?? [])]);
  for (const id of await caseIds())
    if (WIDE.has(name) || touched.has(id)) await expectStatusesOf(id);
}
