import { z } from "zod";
import { DirectoryKind } from "@/lib/db/generated/enums";

const ticked = z.preprocess((value) => value === "on" || value === true, z.boolean());

/** Which register, as what, and whether telephone and e-mail stand whole in it; then why. */
export const exportMembersInput = z
  .object({
    kind: z.enum(DirectoryKind).catch("MEMBERS"),
    format: z.enum(["xlsx", "csv"]).catch("xlsx"),
    whole: ticked,
    reason: z.string().trim().max(200).catch(""),
  })
  .refine(({ whole, reason }) => !whole || reason !== "", {
    path: ["reason"],
    message: "要完整的手机号和邮箱，请写明用途，用途会记在日志里。",
  });
