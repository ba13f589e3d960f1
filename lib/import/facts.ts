import type { PlainDate } from "@/lib/calendar/plain-date";
import type { ReviewOutcome } from "@/lib/db/generated/enums";
import type { ReviewResult } from "./choices";
import { assignmentLines, effectiveReviewResult, receivedDay, reviewedDay } from "./effective";
import type { Group } from "./groups";
import type { RegisterRow } from "./register-row";
import type { EffectiveDay } from "./result";

/** A row for a table, by its columns; ids of assignments are given, the other tables give their own. */
export type Insert = { table: string; values: Record<string, unknown> };

export type FactContext = {
  proposalId: number;
  unitId: (name: string) => number;
  classId: (letter: string) => number;
  mergedIntoId: (number: string) => number | null;
  assistLimit: (handedOverOn: PlainDate, period: RegisterRow["period"]) => PlainDate;
  replyDue: { on: PlainDate; computed: boolean } | null;
  /** Ids for new assignments; where those that stand are kept, theirs: answering ones first, in order. */
  assignmentIds: number[];
};

/** A step without any date counts whatever date is asked. */
const ALWAYS = "0001-01-01";

const OUTCOME: Record<ReviewResult, ReviewOutcome> = {
  FILED: "FILED",
  MERGED: "MERGED",
  WITHDRAWN: "WITHDRAWN",
  DECLINED: "DECLINED",
  PUBLIC_OPINION: "DECLINED",
  MEMBER_LETTER: "DECLINED",
};

const DISPOSITION = {
  DECLINED: "NONE",
  PUBLIC_OPINION: "PUBLIC_OPINION",
  MEMBER_LETTER: "MEMBER_LETTER",
} as const;

/** The day a fact counts from: the sheet's own, the earliest later one, or always. Never before `notBefore`. */
function counted(
  { on, dated }: EffectiveDay,
  notBefore: PlainDate | null = null,
): { on: PlainDate; dated: boolean } {
  return { on: on ?? notBefore ?? ALWAYS, dated };
}

function submission(row: RegisterRow): Insert[] {
  const { on, dated } = counted(receivedDay(row));
  return [{ table: "Submission", values: { submittedOn: on, dated } }];
}

function review(row: RegisterRow, context: FactContext): Insert[] {
  const result = effectiveReviewResult(row);
  if (result === null) return [];
  const { on, dated } = counted(reviewedDay(row), receivedDay(row).on);
  const declined = result in DISPOSITION;
  const values = {
    outcome: OUTCOME[result],
    decidedOn: on,
    dated,
    mergedIntoId:
      result === "MERGED" && row.mergedIntoNumber
        ? context.mergedIntoId(row.mergedIntoNumber)
        : null,
    declineReason: declined ? "UNCODED" : null,
    disposition: declined ? DISPOSITION[result as keyof typeof DISPOSITION] : null,
    reason: row.declineReason,
  };
  return [{ table: "Review", values }];
}

/** 性质 重点 counts from the filing; a review without starting day waits from the hand-over. */
function key(row: RegisterRow): Insert[] {
  const inserts: Insert[] = [];
  const filed = effectiveReviewResult(row) === "FILED";
  if (row.nature === "KEY" && filed) {
    const { on, dated } = counted(reviewedDay(row), receivedDay(row).on);
    inserts.push({ table: "KeySelection", values: { chosenOn: on, dated } });
  }
  if (row.instructingLeaders || row.instruction) {
    const values = { leaders: row.instructingLeaders ?? "", text: row.instruction ?? "" };
    inserts.push({ table: "Instruction", values });
  }
  if (row.leadOfficial)
    inserts.push({ table: "KeyOfficial", values: { part: "LEAD", official: row.leadOfficial } });
  if (row.supervisingLeader)
    inserts.push({
      table: "KeyOfficial",
      values: { part: "SUPERVISING", official: row.supervisingLeader },
    });
  const gate = governmentReviewDays(row);
  if (gate) inserts.push({ table: "GovernmentReview", values: { ...gate, dated: false } });
  return inserts;
}

/** From which day the government's review of a row is open, and until when; null: the row says of none. */
export function governmentReviewDays(
  row: RegisterRow,
): { openedOn: PlainDate; closedOn: PlainDate | null } | null {
  const review = row.governmentReview;
  if (!review || !row.handedOverOn) return null;
  if (review.state === "WAITING") return { openedOn: row.handedOverOn, closedOn: null };
  if (!review.on || review.on < row.handedOverOn) return null;
  return { openedOn: row.handedOverOn, closedOn: review.on };
}

function handling(row: RegisterRow, context: FactContext): Insert[] {
  const inserts: Insert[] = [];
  if (row.handedOverOn) {
    inserts.push({
      table: "HandOver",
      values: { handedOverOn: row.handedOverOn, mode: row.handlingMode },
    });
  }
  for (const [position, line] of assignmentLines(row).entries()) {
    const assist = line.role === "ASSIST";
    const assistDue = row.handedOverOn ? context.assistLimit(row.handedOverOn, row.period) : null;
    inserts.push({
      table: "Assignment",
      values: {
        id: context.assignmentIds[position],
        unitId: line.unit === null ? null : context.unitId(line.unit),
        round: 1,
        role: line.role,
        position,
        status: assignmentStatus(row, assist),
        assignedOn: row.handedOverOn,
        dueOn: assist ? assistDue : (context.replyDue?.on ?? null),
        dueComputed: assist ? true : (context.replyDue?.computed ?? true),
      },
    });
  }
  return inserts;
}

/** As standing.ts computes it from the same facts; the tests hold one against the other. */
export function assignmentStatus(row: RegisterRow, assist: boolean): string {
  if (assist) return "PENDING";
  if (row.repliedOn) return "REPLIED";
  if (!row.acceptedOn) return "PENDING";
  return governmentReviewDays(row)?.closedOn === null ? "GOVERNMENT_REVIEW" : "ACCEPTED";
}

/** One for each unit that answers, in the order of the units. */
function ofAnswering(
  row: RegisterRow,
  context: FactContext,
  table: string,
  values: (index: number) => Record<string, unknown>,
): Insert[] {
  return assignmentLines(row).flatMap(({ role }, index) =>
    role === "ASSIST"
      ? []
      : [{ table, values: { assignmentId: context.assignmentIds[index], ...values(index) } }],
  );
}

const BUILD: Record<
  Exclude<Group, "text" | "proposers">,
  (row: RegisterRow, context: FactContext) => Insert[]
> = {
  submission,
  review,
  key,
  handling,
  acceptance: (row, context) =>
    row.acceptedOn
      ? ofAnswering(row, context, "Acceptance", () => ({ acceptedOn: row.acceptedOn }))
      : [],
  consultation: (row, context) => {
    const lines = assignmentLines(row);
    if (!row.consultedOn) return [];
    return ofAnswering(row, context, "Consultation", (index) => ({
      consultedOn: row.consultedOn,
      mode: row.consultationMode,
      people: lines[index]?.consultedBy ?? null,
    }));
  },
  reply: (row, context) => {
    const lines = assignmentLines(row);
    if (!row.repliedOn) return [];
    return ofAnswering(row, context, "Reply", (index) => ({
      repliedOn: row.repliedOn,
      documentNumber: lines[index]?.documentNumber ?? null,
      signer: lines[index]?.signer ?? null,
      outcomeClassId: row.outcomeClass ? context.classId(row.outcomeClass) : null,
      disclosure: row.disclosure,
      text: "",
    }));
  },
  publication: ({ publishedOn, disclosure }) =>
    publishedOn
      ? [
          {
            table: "Publication",
            values: {
              publishedOn,
              extent: disclosure === "FULL" || disclosure === null ? "FULL" : "ABSTRACT",
            },
          },
        ]
      : [],
  feedback: (row) =>
    row.feedbackOn
      ? [
          {
            table: "Feedback",
            values: {
              round: 1,
              returnedOn: row.feedbackOn,
              openedOn: row.feedbackOn,
              attitude: row.attitude,
              result: row.result,
              adoption: row.adoption,
              implementation: row.implementation,
              comment: row.feedbackComment,
            },
          },
        ]
      : [],
  completion: ({ completedOn }) =>
    completedOn ? [{ table: "Completion", values: { completedOn, ground: "IMPORTED" } }] : [],
};

/** The facts of these groups that a row says. A step without date did not happen and is not invented. */
export function factsOf(row: RegisterRow, groups: Iterable<Group>, context: FactContext): Insert[] {
  return [...groups].flatMap((group) => {
    if (group === "text" || group === "proposers") return [];
    const perProposal = !["acceptance", "consultation", "reply"].includes(group);
    return BUILD[group](row, context).map(({ table, values }) => ({
      table,
      values: perProposal ? { proposalId: context.proposalId, ...values } : values,
    }));
  });
}
