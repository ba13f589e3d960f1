import fc from "fast-check";
import { expect, test } from "vitest";
import { ACTS, attempt, ONWARDS, type World } from "@/lib/case-file/testing-attempt";
import {
  checkpoint,
  expectCountsAddUp,
  expectNumbersOnce,
  expectStatusesOf,
  expectUnchanged,
} from "@/lib/case-file/testing-invariants";
import { caseIds, Choices, openOffice } from "@/lib/case-file/testing-office";

/**
 * Random acts by random people in random order: whatever they do, what the policy refuses does not succeed, every
 * change has its event, statuses equal facts, and figures of the past stay.
 */
const numRuns = Number(process.env.RANDOM_RUNS ?? 14);
/** The same histories at each run, so that a red light is a change's own fault; RANDOM_SEED for others. */
const seed = Number(process.env.RANDOM_SEED ?? 2012);
/** As a failure names it: which of them to play again. */
const path = process.env.RANDOM_PATH ?? "";

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
    filingNeedsSecond: fc.boolean(),
  })
  .map((story) => ({ ...story, toString: () => `${story.acts.length} acts` }));

test(
  "whatever people do in whatever order, the register holds together",
  { timeout: 600_000 },
  async () => {
    const done = new Map<string, number>();
    const tried = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(history, async ({ acts, ...switches }) => {
        const world: World = {
          office: await openOffice(switches),
          checkpoints: [],
          steps: 0,
          story: [],
          done,
          tried,
        };
        const { plenaryId } = world.office.register;
        try {
          for (const one of acts) await one.run(world);
          for (const id of await caseIds()) await expectStatusesOf(id);
          await expectNumbersOnce();
          await expectCountsAddUp(plenaryId, world.office.today);
          for (const then of world.checkpoints) await expectUnchanged(plenaryId, then);
        } catch (error) {
          console.error(world.story.join("\n"));
          throw error;
        }
      }),
      { numRuns, seed, path, endOnFailure: true },
    );
    // Histories in which kinds of acts never succeed prove nothing about them.
    const never = Object.keys(ACTS).filter((name) => !done.has(name));
    expect(never.length, `never done: ${never.join(", ")}`).toBeLessThan(5);
  },
);
