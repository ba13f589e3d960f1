import { z } from "zod";
import { aboutProposal, dayInput, idInput, idsInput, reasonInput } from "@/lib/proposal/schema";

export const fileProposalInput = z.object({ ...aboutProposal, decidedOn: dayInput("立案日期") });

/** Of one or of several at once; `filingIds`: what the page showed, so that nothing newer is confirmed unseen. */
export const confirmFilingInput = z.object({
  filingIds: idsInput.refine((ids) => ids.length > 0, "请至少选一件。"),
  decidedOn: dayInput("立案日期"),
});

const onFiling = { ...aboutProposal, filingId: idInput };

export const refuseFilingInput = z.object({ ...onFiling, reason: reasonInput("不同意的理由") });

export const takeBackFilingInput = z.object(onFiling);

export type FileProposalInput = z.output<typeof fileProposalInput>;
export type ConfirmFilingInput = z.output<typeof confirmFilingInput>;
export type RefuseFilingInput = z.output<typeof refuseFilingInput>;
export type TakeBackFilingInput = z.output<typeof takeBackFilingInput>;
