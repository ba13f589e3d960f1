import type { Actor } from "@/lib/actor";
import type { RegisterRow } from "@/lib/import/register-row";
import { mayReadInstructions } from "@/lib/proposal/policy";

/** What the person may not read is not in the file either: 批示 for proposers, and ratings, which may be others'. */
export function readableBy(actor: Actor): (row: RegisterRow) => RegisterRow {
  if (mayReadInstructions(actor).may) return (row) => row;
  const hidden = {
    instructingLeaders: null,
    instruction: null,
    feedbackOn: null,
    attitude: null,
    result: null,
    adoption: null,
    implementation: null,
    feedbackComment: null,
  };
  return (row) => ({ ...row, ...hidden });
}

/** Does the row say how the case was rated? */
export function saysRating(row: RegisterRow): boolean {
  return row.feedbackOn !== null || row.attitude !== null || row.result !== null;
}
