import { z } from "zod";
import { aboutProposal, idInput } from "@/lib/proposal/schema";

export const aboutMailInput = z.object({ ...aboutProposal, mailId: idInput });
export type AboutMailInput = z.infer<typeof aboutMailInput>;
