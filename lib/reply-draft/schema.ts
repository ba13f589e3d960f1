import { z } from "zod";
import { idInput } from "@/lib/proposal/schema";
import { letterFields, withLists } from "@/lib/reply/schema";

/** A draft as far as it is written: nothing has to be there. */
export const saveDraftInput = z.preprocess(
  withLists,
  z.object({
    assignmentId: idInput,
    /** of the draft that the page showed; 0: there was none yet */
    revision: z.coerce.number().int().min(0),
    /** save, and stay; another row; send for check */
    intent: z.enum(["save", "row", "send"]).default("save"),
    ...letterFields,
  }),
);
export type SaveDraftInput = z.output<typeof saveDraftInput>;

/** Who has the page of a draft open. */
export const presenceInput = z.object({ assignmentId: idInput });
export type PresenceInput = z.output<typeof presenceInput>;
