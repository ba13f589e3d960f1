import { answeredOn, heldOn, isClocked, isClosed } from "@/lib/assignment/as-of";
import { dueOf, lastStepOf, type LimitRules, rulesOf } from "@/lib/assignment/due";
import type { CaseAssignment, CaseFacts } from "@/lib/assignment/facts";
import type { PlainDate } from "@/lib/calendar/plain-date";
import type { StepCode } from "@/lib/calendar/steps";
import { answering } from "@/lib/proposal/standing";

/** A case with the number that people know it by. */
export type NumberedCase = { number: string; facts: CaseFacts };

/** A stored limit that runs, and the day it would move to. */
export type LimitMove = {
  assignmentId: number;
  proposalId: number;
  plenaryId: number;
  /** 案号, else 登记号 */
  number: string;
  unit: string;
  step: StepCode;
  from: PlainDate;
  to: PlainDate;
};

export type CalendarMoves = {
  moves: LimitMove[];
  /** Would move too, but their day is not the one that today's settings give: they stay. */
  staying: Omit<LimitMove, "to">[];
};

/** Later than any fact: what stands counts, also where a demo's today was moved back. */
const EVER: PlainDate = "9999-12-31";

/**
 * The assignments of a case whose stored limit still runs: computed by the program, nothing sent yet, not moved on
 * by a ruling, and somebody still waits for it. An opinion is not waited for once its round is answered.
 */
export function runningOf(facts: CaseFacts): CaseAssignment[] {
  if (isClosed(facts, EVER)) return [];
  const held = heldOn(facts, EVER);
  return held.filter((one) => {
    if (one.dueOn === null || !one.dueComputed || !isClocked(one)) return false;
    if (answering(one)) return one.repliedOn === null;
    return one.opinionOn === null && answeredOn(held, one.round, EVER) === null;
  });
}

/** The limit of a running assignment as these rules give it; extensions are not touched. */
function dueUnder(
  facts: CaseFacts,
  { role, round, assignedOn }: CaseAssignment,
  all: LimitRules,
): PlainDate | null {
  if (assignedOn === null) return null;
  const firstHandedOverOn = facts.handedOverOn ?? assignedOn;
  return dueOf({ role, round, assignedOn, firstHandedOverOn }, rulesOf(facts, all));
}

/** What moves when a plenary's settings are applied to its running limits: each whose stored day is another. */
export function movesBySettings(cases: readonly NumberedCase[], rules: LimitRules): LimitMove[] {
  return cases.flatMap(({ number, facts }) =>
    runningOf(facts).flatMap((held) => {
      const to = dueUnder(facts, held, rules);
      return to === null || to === held.dueOn ? [] : [{ ...limitOf(number, facts, held), to }];
    }),
  );
}

/**
 * What moves when the calendar changes, and nothing else does: a limit that its settings do not give any more (they
 * were changed, and the person left the running ones as they were) stays on its day.
 */
export function movesByCalendar(
  cases: readonly NumberedCase[],
  before: (facts: CaseFacts) => LimitRules,
  after: (facts: CaseFacts) => LimitRules,
): CalendarMoves {
  const result: CalendarMoves = { moves: [], staying: [] };
  for (const { number, facts } of cases) {
    for (const held of runningOf(facts)) {
      const [old, to] = [dueUnder(facts, held, before(facts)), dueUnder(facts, held, after(facts))];
      if (old === null || to === null || old === to) continue;
      const limit = limitOf(number, facts, held);
      if (held.dueOn === old) result.moves.push({ ...limit, to });
      else if (held.dueOn !== to) result.staying.push(limit);
    }
  }
  return result;
}

function limitOf(number: string, facts: CaseFacts, held: CaseAssignment): Omit<LimitMove, "to"> {
  return {
    assignmentId: held.id,
    proposalId: facts.id,
    plenaryId: facts.plenaryId,
    number,
    unit: held.unit,
    step: lastStepOf(held),
    from: held.dueOn ?? "",
  };
}
