import { z } from "zod";
import { aboutProposal, flagInput } from "@/lib/proposal/schema";

/** The points as ticked; an absent box is not ticked. */
export const checkProposalInput = z.object({
  ...aboutProposal,
  oneMatter: flagInput,
  concrete: flagInput,
  noSecrets: flagInput,
  /** the ReviewCheck.checkedAt that the form showed as ISO text, empty for none; absent: not asked */
  seenCheck: z.string().optional(),
});

export type CheckProposalInput = z.output<typeof checkProposalInput>;
