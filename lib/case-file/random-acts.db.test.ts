import fc from "fast-check";
import { expect, test } from "vitest";
import { UNIT_ACTS, type RandomAct } from "@/lib/case-file/testing-acts";
import { DECISIONS } from "@/lib/case-file/testing-decisions";
import { DRAFT_ACTS } from "@/lib/case-file/testing-drafts";
import {
  type Checkpoint,
  checkpoint,
  expectCountsAddUp,
  expectNumbersOnce,
  expectStatusesOf,
  expectUnchanged,
} from "@/lib/case-file/testing-invariants";
import {
  allFacts,
  caseIds,
  Choices,
  digest,
  eventsAfter,
  lastEvent,
  maySee,
  type Office,
  openOffice,
  type Scene,
} from "@/lib/case-file/testing-office";
import { addDays } from "@/lib/calendar/plain-date";
import { Refusal } from "@/lib/errors";
import type { ProposalFacts } from "@/lib/proposal/facts";

/**
 * Random acts by random people in random order: whatever they do, what the policy refuses does not succeed, every
 * change has its event, statuses equal facts, and figures of the past stay.
 */
const ACTS: Record<string, RandomAct> = { ...DECISIONS, ...UNIT_ACTS, ...DRAFT_ACTS };
const numRuns = Number(process.env.RANDOM_RUNS ?? 10);
/** The same histories at each run, so that a red light is a change's own fault; RANDOM_SEED for others. */
const seed = Number(process.env.RANDOM_SEED ?? 2012);
const MOST_CASES = 12;
/** Acts on the register, not on one case. */
const OF_PLENARY = ["register", "number", "takeBackNumbers", "openRatings"];

type World = {
  office: Office;
  checkpoints: Checkpoint[];
  steps: number;
  done: Map<string, number>;
};

/** Every way in which a person could do it on a case and one of its units, in an order that the choices give. */
function* scenesOf(cases: readonly ProposalFacts[], pick: Choices, office: Office) {
  const { people, today } = office;
  const turned = <T>(list: readonly T[], by: number) =>
    list.map((_, i) => list[(i + by) % list.length] as T);
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

/** Three times in four something that its policy allows, if there is such; else whatever comes. */
function sceneFor(one: RandomAct, cases: readonly ProposalFacts[], pick: Choices, office: Office) {
  const scenes = [...scenesOf(cases, pick, office)];
  const anything = pick.of(scenes);
  if (pick.oneIn(4)) return anything;
  return scenes.find((scene) => one.hint?.(scene) ?? one.verdict(scene)?.may) ?? anything;
}

async function attempt(name: string, world: World, pick: Choices): Promise<void> {
  const { office } = world;
  if (pick.oneIn(8)) office.today = addDays(office.today, pick.next() % 7);
  const cases = await allFacts();
  if (name === "register" && cases.length >= MOST_CASES) return;
  const one = ACTS[name];
  const scene = one && sceneFor(one, cases, pick, office);
  const sent = scene && (await one.input(scene));
  const parsed = sent && one.schema.safeParse(sent);
  if (!scene || !parsed?.success) return;
  const { actor, facts } = scene;
  const verdict = one.verdict(scene);
  const seen = OF_PLENARY.includes(name) || (await maySee(actor, facts.id));
  const [before, last] = [await digest(), await lastEvent()];
  try {
    await one.run(actor, parsed.data as never);
  } catch (error) {
    // A refusal says why in a sentence and leaves everything as it was; anything else is a bug.
    if (!(error instanceof Refusal)) throw error;
    const words = error.message || Object.values(error.fields).join("");
    expect(words).toMatch(/[。？]$/);
    expect(await digest(), `${name} was refused and changed something`).toBe(before);
    return;
  }
  world.done.set(name, (world.done.get(name) ?? 0) + 1);
  expect(verdict?.may ?? true, `${name} by ${actor.role} was refused by its policy`).toBe(true);
  expect(seen, `${name} by ${actor.role} on a case that they do not see`).toBe(true);
  const events = await eventsAfter(last);
  // Opening when nothing is in changes nothing, and the log does not keep every saving of a draft; everything else
  // leaves its event, by the person who did it.
  const silent = name === "writeDraft" || (name === "openRatings" && (await digest()) === before);
  if (!silent) expect(events.length, `${name} left no event`).toBeGreaterThan(0);
  for (const event of events) expect(event.actorId).toBe(actor.userId);
  for (const touched of new Set([facts.id, ...events.flatMap((event) => event.proposalId ?? [])]))
    await expectStatusesOf(touched);
}

class Act {
  constructor(
    readonly name: string,
    readonly numbers: readonly number[],
  ) {}
  toString = () => `${this.name}(${this.numbers.join(" ")})`;
  async run(world: World): Promise<void> {
    await attempt(this.name, world, new Choices(this.numbers));
    world.steps += 1;
    const { plenaryId } = world.office.register;
    if (world.steps % 20 === 0)
      world.checkpoints.push(
        await checkpoint(plenaryId, world.office.today, (this.numbers[0] ?? 0) % 30),
      );
  }
}

/** What leads a case on comes more often, so that histories reach its end. */
const ONWARDS = [
  "register",
  "file",
  "number",
  "handOver",
  "accept",
  "consult",
  "writeDraft",
  "checkDraft",
  "signDraft",
  "sendDraft",
  "reply",
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
];

const act = fc
  .tuple(
    fc.constantFrom(...Object.keys(ACTS), ...ONWARDS),
    fc.array(fc.nat({ max: 9_999 }), { minLength: 16, maxLength: 16 }),
  )
  .map(([name, numbers]) => new Act(name, numbers));

const history = fc
  .record({
    acts: fc.array(act, { minLength: 150, maxLength: 220, size: "max" }),
    officePassesReplies: fc.boolean(),
  })
  .map((story) => ({ ...story, toString: () => `${story.acts.length} acts` }));

test(
  "whatever people do in whatever order, the register holds together",
  { timeout: 600_000 },
  async () => {
    const done = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(history, async ({ acts, officePassesReplies }) => {
        const world: World = {
          office: await openOffice({ officePassesReplies }),
          checkpoints: [],
          steps: 0,
          done,
        };
        for (const one of acts) await one.run(world);
        const { plenaryId } = world.office.register;
        for (const id of await caseIds()) await expectStatusesOf(id);
        await expectNumbersOnce();
        await expectCountsAddUp(plenaryId, world.office.today);
        for (const then of world.checkpoints) await expectUnchanged(plenaryId, then);
      }),
      { numRuns, seed, endOnFailure: true },
    );
    // Histories in which kinds of acts never succeed prove nothing about them.
    const never = Object.keys(ACTS).filter((name) => !done.has(name));
    expect(never.length, `never done: ${never.join(", ")}`).toBeLessThan(5);
  },
);
