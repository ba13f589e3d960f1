import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import type { ReviewResult } from "./choices";
import { COLUMN, type ColumnName } from "./columns";
import type { Group } from "./groups";
import type { OpenedRating, Recorded } from "./recorded-select";
import { emptyRegisterRow, type GovernmentReviewState, type RegisterRow } from "./register-row";

type Assignment = Recorded["assignments"][number];

const day = (date: Date | null | undefined): PlainDate | null => (date ? toPlainDate(date) : null);

/** The last of several days; null when there is none. */
function latest(days: (Date | undefined)[]): PlainDate | null {
  const known = days.filter((one) => one !== undefined).map((one) => toPlainDate(one));
  return known.toSorted().at(-1) ?? null;
}

const RESULT_OF = {
  NONE: "DECLINED",
  PUBLIC_OPINION: "PUBLIC_OPINION",
  MEMBER_LETTER: "MEMBER_LETTER",
  HIGHER_LEVEL: "DECLINED",
} as const;

function reviewResult(recorded: Recorded): ReviewResult | null {
  const review = recorded.reviews[0];
  if (!review) return null;
  if (review.outcome === "FILED") return "FILED";
  if (review.outcome === "MERGED") return "MERGED";
  if (review.outcome === "WITHDRAWN") return "WITHDRAWN";
  return RESULT_OF[review.disposition ?? "NONE"];
}

function governmentReview(recorded: Recorded): GovernmentReviewState | null {
  const review = recorded.governmentReviews.at(-1);
  if (!review) return null;
  return review.closedOn
    ? { state: "DONE", on: toPlainDate(review.closedOn) }
    : { state: "WAITING" };
}

/** The units that answer, of the last round: a sheet's row is one round. */
export function answeringUnits(recorded: Recorded): { main: Assignment[]; assist: Assignment[] } {
  const last = Math.max(1, ...recorded.assignments.map((one) => one.round));
  const main = recorded.assignments.filter((one) => one.round === last && one.role !== "ASSIST");
  const assist = recorded.assignments.filter((one) => one.round === 1 && one.role === "ASSIST");
  return { main, assist };
}

const allSame = (texts: (string | null | undefined)[]): string[] => {
  const known = texts.map((text) => text ?? "");
  return known.every((text) => text === "") ? [] : known;
};

function splitNames(text: string | null | undefined): string[] {
  return text ? text.split("、").filter(Boolean) : [];
}

function handlingFields(recorded: Recorded): Partial<RegisterRow> {
  const { main, assist } = answeringUnits(recorded);
  const handOver = recorded.handOvers[0];
  const consultations = main.map((one) => one.consultations.at(-1));
  const replies = main.map((one) => one.replies[0]);
  const answered = replies.length > 0 && replies.every(Boolean);
  const shared = main.length === 1;
  const worst = replies
    .flatMap((reply) => reply?.outcomeClass ?? [])
    .toSorted((a, b) => b.position - a.position)[0];
  const consulted = consultations.length > 0 && consultations.every(Boolean);
  return {
    handedOverOn: day(handOver?.handedOverOn),
    handlingMode: handOver?.mode ?? null,
    leadUnits: main.flatMap((one) => one.unit?.name ?? []),
    assistUnits: assist.flatMap((one) => one.unit?.name ?? []),
    replyDueOn: day(main[0]?.dueOn),
    acceptedOn: main.every((one) => one.acceptances[0])
      ? latest(main.map((one) => one.acceptances[0]?.acceptedOn))
      : null,
    consultedOn: consulted ? latest(consultations.map((one) => one?.consultedOn)) : null,
    consultationMode: consulted ? (consultations[0]?.mode ?? null) : null,
    consultedBy: consulted
      ? shared
        ? splitNames(consultations[0]?.people)
        : allSame(consultations.map((one) => one?.people))
      : [],
    repliedOn: answered ? latest(replies.map((reply) => reply?.repliedOn)) : null,
    documentNumbers: answered
      ? shared
        ? splitNames(replies[0]?.documentNumber)
        : allSame(replies.map((one) => one?.documentNumber))
      : [],
    signers: answered
      ? shared
        ? splitNames(replies[0]?.signer)
        : allSame(replies.map((one) => one?.signer))
      : [],
    outcomeClass: answered ? (worst?.letter ?? null) : null,
    disclosure: answered ? (replies[0]?.disclosure ?? null) : null,
  };
}

/**
 * A recorded proposal as the register's 46 columns, the inverse of the import: an export of it changes nothing when
 * imported. Sealed ratings are not in it: of them the day of return alone is known, and that stands once opened.
 * @param memberName how a member's name is written so that it names one person
 */
export function recordedRow(
  recorded: Recorded,
  memberName: (memberId: number) => string,
  rating: OpenedRating | undefined,
): RegisterRow {
  const review = recorded.reviews[0];
  const submission = recorded.submissions[0];
  const feedback = recorded.feedbacks.filter((one) => one.openedOn !== null).at(-1);
  const named = recorded.proposers.map((one) =>
    one.memberId === null ? (one.collective?.name ?? "") : memberName(one.memberId),
  );
  const official = (part: "LEAD" | "SUPERVISING") =>
    recorded.keyOfficials
      .filter((one) => one.part === part)
      .map((one) => one.official)
      .join("、") || null;
  const row: RegisterRow = {
    ...emptyRegisterRow(),
    registrationNumber: recorded.registrationNumber,
    caseNumber: recorded.caseNumber,
    period: recorded.period,
    proposerKind: recorded.proposerKind,
    leadProposer: named[0] ?? null,
    coSigners: named.slice(1),
    sector: recorded.sector?.name ?? null,
    title: recorded.title,
    category: recorded.category?.name ?? null,
    analysis: recorded.analysis || null,
    suggestions: recorded.suggestions,
    submittedOn: submission?.dated ? toPlainDate(submission.submittedOn) : null,
    consent: recorded.consent === null ? null : recorded.consent ? "YES" : "NO",
    reviewResult: reviewResult(recorded),
    mergedIntoNumber: review?.mergedInto
      ? (review.mergedInto.caseNumber ?? review.mergedInto.registrationNumber)
      : null,
    declineReason: review?.reason || null,
    reviewedOn: review?.dated ? toPlainDate(review.decidedOn) : null,
    nature:
      review?.outcome === "FILED" ? (recorded.keySelections.length > 0 ? "KEY" : "ORDINARY") : null,
    ...handlingFields(recorded),
    publishedOn: day(recorded.publications[0]?.publishedOn),
    feedbackOn: day(feedback?.returnedOn),
    attitude: rating?.attitude ?? null,
    result: rating?.result ?? null,
    adoption: rating?.adoption ?? null,
    implementation: rating?.implementation ?? null,
    feedbackComment: rating?.comment || null,
    completedOn: day(recorded.completions[0]?.completedOn),
    instructingLeaders:
      recorded.instructions
        .map((one) => one.leaders)
        .filter(Boolean)
        .join("、") || null,
    instruction:
      recorded.instructions
        .map((one) => one.text)
        .filter(Boolean)
        .join("\n") || null,
    leadOfficial: official("LEAD"),
    supervisingLeader: official("SUPERVISING"),
    governmentReview: governmentReview(recorded),
    remark: recorded.remark || null,
  };
  for (const { column, value } of recorded.remainders)
    restore(row, column as ColumnName, JSON.parse(value));
  return row;
}

/** Puts a kept value back into its column where no fact has taken its place since. */
function restore(row: RegisterRow, column: ColumnName, value: unknown): void {
  const { field } = COLUMN[column];
  const present = row[field];
  const empty = present === null || (Array.isArray(present) && present.length === 0);
  if (empty || column === "性质") (row as unknown as Record<string, unknown>)[field] = value;
}

const own = (facts: { source: string }[]) => facts.some((one) => one.source !== "IMPORT");

/** The groups in which an act of the system itself stands: an import never changes them. */
export function ownGroups(recorded: Recorded): Set<Group> {
  const groups = new Set<Group>();
  const add = (group: Group, is: boolean) => void (is && groups.add(group));
  const { assignments } = recorded;
  add("submission", own(recorded.submissions));
  add("review", own(recorded.reviews));
  add(
    "key",
    own([
      ...recorded.keySelections,
      ...recorded.instructions,
      ...recorded.keyOfficials,
      ...recorded.governmentReviews,
    ]),
  );
  add(
    "key",
    recorded.governmentReviews.some((one) => one.closedById !== null),
  );
  add(
    "handling",
    own(recorded.handOvers) || own(assignments) || assignments.some((one) => one.round > 1),
  );
  add("acceptance", own(assignments.flatMap((one) => one.acceptances)));
  add("consultation", own(assignments.flatMap((one) => one.consultations)));
  add(
    "consultation",
    assignments.some((one) => one.consultations.some((met) => met.confirmations.length > 0)),
  );
  add("reply", own(assignments.flatMap((one) => one.replies)));
  add("reply", recorded.classChanges.length + recorded.classOverrides.length > 0);
  add("publication", own(recorded.publications));
  add(
    "feedback",
    own(recorded.feedbacks) || recorded.feedbacks.some((one) => one.confirmedOn !== null),
  );
  add("completion", own(recorded.completions));
  const built = assignments.some(
    ({ _count: n }) => n.returnRequests + n.extensions + n.contacts + n.opinions > 0,
  );
  add(
    "handling",
    built || ["acceptance", "consultation", "reply"].some((group) => groups.has(group as Group)),
  );
  return groups;
}
