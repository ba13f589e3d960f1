import type { CaseStep } from "@/lib/assignment/limits";
import type { PlainDate } from "@/lib/calendar/plain-date";
import type { StepCode } from "@/lib/calendar/steps";
import type { ProposalStatus } from "@/lib/db/generated/enums";

/** A notice, as far as what it asks for. */
export type AskingNotice = {
  kind: string;
  /** null: told to somebody who is not a unit's */
  unitId: number | null;
  toProposer: boolean;
  reminder: {
    step: StepCode;
    assignmentId: number | null;
    round: number;
    dueOn: PlainDate | null;
  } | null;
};

/** The case as it stands now. */
export type AskedCase = {
  status: ProposalStatus;
  steps: readonly CaseStep[];
  /** A meeting waits for the proposer's word. */
  consultationWaits: boolean;
  today: PlainDate;
};

/** Events that ask for something; all others only tell. */
const ASKS: Record<string, (notice: AskingNotice, known: AskedCase) => boolean> = {
  "proposal.submit": (_, { status }) => status === "SUBMITTED",
  "proposal.sendBack": (_, { status }) => status === "SENT_BACK",
  "proposal.handOver": unitOwes("ACCEPT"),
  "assignment.addAssist": unitOwes("ACCEPT"),
  "assignment.beginRound": unitOwes("REHANDLING", "REPLY"),
  "assignment.requestReturn": (_, known) => isOpen(known, ({ code }) => code === "RETURN_RULING"),
  "assignment.reply": ({ toProposer }, known) =>
    !toProposer || isOpen(known, ({ code }) => code === "FEEDBACK"),
  "consultation.record": (_, { consultationWaits }) => consultationWaits,
};

/**
 * Whether what a notice asks for is still to be done; what only tells always stands. A reminder stands while its
 * step is open with the same limit: one that waits for somebody else, or whose limit moved, is chased no more.
 */
export function stillStands(notice: AskingNotice, known: AskedCase): boolean {
  const { reminder } = notice;
  if (!reminder) return ASKS[notice.kind]?.(notice, known) ?? true;
  return isOpen(
    known,
    (step) =>
      step.code === reminder.step &&
      step.assignmentId === reminder.assignmentId &&
      step.round === reminder.round &&
      step.dueOn === reminder.dueOn &&
      !step.waiting,
  );
}

function isOpen({ steps, today }: AskedCase, which: (step: CaseStep) => boolean): boolean {
  return steps.some((step) => which(step) && !(step.doneOn && step.doneOn <= today));
}

/** The proposers read of it too, and of them nothing is asked. */
function unitOwes(...codes: StepCode[]) {
  return ({ unitId }: AskingNotice, known: AskedCase) =>
    unitId === null || isOpen(known, (step) => step.unitId === unitId && codes.includes(step.code));
}
