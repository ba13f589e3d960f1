import { z } from "zod";
import { idInput } from "@/lib/proposal/schema";
import { addFileInput } from "@/lib/reply-file/schema";

export const addProposalFileInput = z.object({
  proposalId: idInput,
  file: addFileInput.shape.file,
});
export const removeProposalFileInput = z.object({ proposalId: idInput, fileId: idInput });
