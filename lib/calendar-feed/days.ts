import type { Actor } from "@/lib/actor";
import { type CaseStep, stepsOf } from "@/lib/assignment/limits";
import { addDays, type PlainDate } from "@/lib/calendar/plain-date";
import { STEPS, type StepCode } from "@/lib/calendar/steps";
import type { FeedDay } from "@/lib/calendar-feed/ics";
import type { DeskCase } from "@/lib/desk/item";
import { paths } from "@/lib/paths";
import type { PromiseView } from "@/lib/promise/queries";
import type { ProposalFacts } from "@/lib/proposal/facts";

// Numbers, units and steps alone: the address may come into other hands, and a title can name a person.

const stepName = ({ code, round }: CaseStep): string =>
  `${round > 1 ? `第${round}轮` : ""}${code === "REHANDLING" ? "答复" : STEPS[code].label}`;

/** Open steps of a case that have a limit. */
function limits(one: DeskCase, today: PlainDate, fits: (step: CaseStep) => boolean): FeedDay[] {
  return stepsOf(one.facts, today, one.rules).flatMap((step) => {
    const done = step.doneOn && step.doneOn <= today;
    if (!step.dueOn || done || !STEPS[step.code].duty || !fits(step)) return [];
    const who = step.code === "FEEDBACK" ? "" : step.owedBy;
    return [
      {
        key: `limit-${one.id}-${step.assignmentId ?? "case"}-${step.code}-${step.round}`,
        on: step.dueOn,
        summary: `${one.number}号提案${who}${stepName(step)}期限`,
        path: paths.proposal.show(one.id),
      },
    ];
  });
}

/** What a proposer waits for or is asked. */
const PROPOSERS: readonly StepCode[] = ["REPLY", "REHANDLING", "FEEDBACK"];

/** A proposer's: limits of own cases, their rating among them, and the meetings that were logged. */
export function proposerDays(
  { today }: Pick<Actor, "today">,
  cases: readonly DeskCase[],
  factsOf: Map<number, ProposalFacts>,
): FeedDay[] {
  return cases.flatMap((one) => [
    ...limits(one, today, ({ code }) => PROPOSERS.includes(code)),
    ...(factsOf.get(one.id)?.assignments ?? []).flatMap(({ consultations }) =>
      consultations
        .filter(({ denied }) => !denied)
        .map(({ id, on, confirmed }) => ({
          key: `consultation-${id}`,
          on,
          summary: `${one.number}号提案面商${confirmed ? "" : "，等确认"}`,
          path: paths.proposal.consultation(one.id, id),
        })),
    ),
  ]);
}

/** A unit's: limits of its own steps, and what it promised. */
export function unitDays(
  { today, unitId }: Pick<Actor, "today" | "unitId">,
  cases: readonly DeskCase[],
  promises: readonly PromiseView[],
): FeedDay[] {
  const own = ({ unitId: of, code }: CaseStep) => of === unitId && code !== "RETURN_RULING";
  return [
    ...cases.flatMap((one) => limits(one, today, own)),
    ...promises.map(({ id, dueOn, proposal, assignmentId }) => ({
      key: `promise-${id}`,
      on: dueOn,
      summary: `${proposal.number}号提案承诺事项到期`,
      path: paths.promises.keeping(proposal.id, assignmentId, id),
    })),
  ];
}

/** Ratings are opened on a fixed rhythm, weekly by default (handbook §2). */
const OPENING_DAYS = 7;

export type StaffPlenary = {
  id: number;
  name: string;
  cutOffOn: PlainDate | null;
  coSigningEndsOn: PlainDate | null;
  /** the last opening, else the day on which the first rating that is sealed came in; null: none is sealed */
  sealedSince: PlainDate | null;
};

/** The committee staff's: when 大会 submissions and co-signatures end, and when the next opening is due. */
export function staffDays(plenaries: readonly StaffPlenary[]): FeedDay[] {
  const day = (key: string, on: PlainDate | null, summary: string, path: string): FeedDay[] =>
    on ? [{ key, on, summary, path }] : [];
  return plenaries.flatMap(({ id, name, cutOffOn, coSigningEndsOn, sealedSince }) => [
    ...day(`cut-off-${id}`, cutOffOn, `${name}大会提案截止`, paths.review()),
    ...day(`co-signing-${id}`, coSigningEndsOn, `${name}附议截止`, paths.review()),
    ...day(
      `opening-${id}-${sealedSince ?? ""}`,
      sealedSince && addDays(sealedSince, OPENING_DAYS),
      `${name}评价该开封了`,
      paths.ratings,
    ),
  ]);
}
