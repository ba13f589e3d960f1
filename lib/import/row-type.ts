import type { PlainDate } from "@/lib/calendar/plain-date";
import type { ChoiceCodes } from "./choices";

/** 政府审议 of a key case: it waits, or it was reviewed (on a day, if the sheet says which). */
export type GovernmentReviewState =
  | { readonly state: "WAITING" }
  | { readonly state: "DONE"; readonly on: PlainDate | null };

/**
 * One row of the register (提案目录): its 46 columns, no more. Null and [] mean that the cell is empty
 * or the column absent; neither ever erases what is recorded.
 */
export interface RegisterRow {
  registrationNumber: string | null;
  caseNumber: string | null;
  period: ChoiceCodes["period"] | null;
  proposerKind: ChoiceCodes["proposerKind"] | null;
  /** A member as `memberText` writes it, or a collective's name. */
  leadProposer: string | null;
  coSigners: string[];
  sector: string | null;
  title: string | null;
  category: string | null;
  analysis: string | null;
  /** One suggestion an item, without its number. */
  suggestions: string[];
  submittedOn: PlainDate | null;
  consent: ChoiceCodes["consent"] | null;
  reviewResult: ChoiceCodes["reviewResult"] | null;
  mergedIntoNumber: string | null;
  declineReason: string | null;
  reviewedOn: PlainDate | null;
  nature: ChoiceCodes["nature"] | null;
  handedOverOn: PlainDate | null;
  handlingMode: ChoiceCodes["handlingMode"] | null;
  /** 主办单位: every one of them in separate handling. */
  leadUnits: string[];
  assistUnits: string[];
  /** As written; an empty one is computed beside the row (see CleanRow.replyDue). */
  replyDueOn: PlainDate | null;
  acceptedOn: PlainDate | null;
  consultedOn: PlainDate | null;
  consultationMode: ChoiceCodes["consultationMode"] | null;
  /** In the order of leadUnits in separate handling, as are documentNumbers and signers. */
  consultedBy: string[];
  repliedOn: PlainDate | null;
  documentNumbers: string[];
  signers: string[];
  /** A letter of the plenary's class table. */
  outcomeClass: string | null;
  disclosure: ChoiceCodes["disclosure"] | null;
  publishedOn: PlainDate | null;
  feedbackOn: PlainDate | null;
  attitude: ChoiceCodes["attitude"] | null;
  result: ChoiceCodes["result"] | null;
  adoption: ChoiceCodes["adoption"] | null;
  implementation: ChoiceCodes["implementation"] | null;
  feedbackComment: string | null;
  completedOn: PlainDate | null;
  instructingLeaders: string | null;
  instruction: string | null;
  leadOfficial: string | null;
  supervisingLeader: string | null;
  governmentReview: GovernmentReviewState | null;
  remark: string | null;
}
