import type { CaseFacts } from "@/lib/assignment/facts";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { numberInWords, standing } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { DECLINE_REASON_LABEL, DISPOSITION_LABEL } from "@/lib/review/labels";

/** How a submission ended that is not handled, or no more; texts as the proposer reads them. */
export type Decision = {
  outcome: "DECLINED" | "MERGED" | "WITHDRAWN";
  /** null: not known, as of some imported ones */
  on: PlainDate | null;
  /** 个人问题，说明 */
  grounds: string | null;
  /** 转社情民意 */
  disposition: string | null;
  /** 第086号“…” */
  into: string | null;
};

/** A consultation that was logged; `confirmed` null: the lead proposer has not spoken about it. */
export type Met = { on: PlainDate; unit: string; confirmed: boolean | null };

/** A case as its proposer's view needs it. What a rating says is not among it, sealed or not. */
export type PlainCase = {
  facts: CaseFacts;
  /** Is the reader the lead proposer, who alone confirms and rates? */
  lead: boolean;
  decision: Decision | null;
  submittedOn: PlainDate | null;
  filedOn: PlainDate | null;
  consultations: readonly Met[];
};

const ENDED = ["DECLINED", "MERGED", "WITHDRAWN"] as const;
const isEnd = (outcome: string): outcome is Decision["outcome"] =>
  ENDED.some((one) => one === outcome);

/** From what a desk reads of a case: days and texts of the review are left to the case's own page. */
export function plainCaseOf(facts: CaseFacts, record: ProposalFacts, lead: boolean): PlainCase {
  const outcome = record.reviews.map((review) => review.outcome).findLast(isEnd);
  const nothing = { on: null, grounds: null, disposition: null, into: null };
  const unitOf = new Map(facts.assignments.map(({ id, unit }) => [id, unit]));
  return {
    facts,
    lead,
    decision: outcome ? { outcome, ...nothing } : null,
    submittedOn: null,
    filedOn: null,
    consultations: record.assignments.flatMap(({ id, consultations }) =>
      consultations.map(({ on, confirmed }) => ({
        on,
        confirmed,
        unit: unitOf.get(id) ?? "承办单位",
      })),
    ),
  };
}

const dayOf = (date: Date, dated: boolean): PlainDate | null => (dated ? toPlainDate(date) : null);

/** The same with what the whole case file says of its submission and its review. */
export function plainCaseOfFile(file: CaseFile, plain: PlainCase): PlainCase {
  const submission = standing(file.submissions)[0];
  const reviews = standing(file.reviews);
  const filed = reviews.find(({ outcome }) => outcome === "FILED");
  return {
    ...plain,
    decision: reviews.flatMap(decisionOf).at(-1) ?? null,
    submittedOn: submission ? dayOf(submission.submittedOn, submission.dated) : null,
    filedOn: filed ? dayOf(filed.decidedOn, filed.dated) : null,
  };
}

function decisionOf(review: CaseFile["reviews"][number]): Decision[] {
  const { outcome, decidedOn, dated, declineReason, reason, disposition, mergedInto } = review;
  if (!isEnd(outcome)) return [];
  const code = declineReason ? DECLINE_REASON_LABEL[declineReason] : null;
  return [
    {
      outcome,
      on: dayOf(decidedOn, dated),
      grounds: [code, reason?.replace(/。$/, "")].filter(Boolean).join("，") || null,
      disposition: disposition && disposition !== "NONE" ? DISPOSITION_LABEL[disposition] : null,
      into: mergedInto ? `${numberInWords(mergedInto)}“${mergedInto.title}”` : null,
    },
  ];
}
