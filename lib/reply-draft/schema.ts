import { z } from "zod";
import { Adoption, Disclosure } from "@/lib/db/generated/enums";
import { idInput, optionalDay, optionalId, optionalText } from "@/lib/proposal/schema";

/** Inputs of one list are named answers.0.text, answers.0.adoption, answers.1.text …: so errors find them again. */
function listed(raw: unknown, name: string): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  for (const [key, value] of Object.entries(raw as Record<string, unknown>)) {
    const [, place, field] = new RegExp(String.raw`^${name}\.(\d{1,2})\.(\w+)$`).exec(key) ?? [];
    if (place && field) rows[Number(place)] = { ...rows[Number(place)], [field]: value };
  }
  return Array.from(rows, (row) => row ?? {});
}

const blank = optionalText(10_000).transform((text) => text ?? "");
const choice = <Code extends string>(codes: Record<string, Code>) =>
  z.preprocess((value) => (value === "" ? undefined : value), z.enum(codes).optional());

const content = {
  text: optionalText(50_000).transform((text) => text ?? ""),
  answers: z.array(z.object({ adoption: choice(Adoption), text: blank })).max(30),
  undertakings: z
    .array(
      z.object({
        what: optionalText(500).transform((text) => text ?? ""),
        owner: optionalText(100).transform((text) => text ?? ""),
        dueOn: optionalDay,
      }),
    )
    .max(99),
  outcomeClassId: optionalId,
  disclosure: choice(Disclosure),
  abstract: optionalText(2000).transform((text) => text ?? ""),
  disclosureReason: optionalText(500).transform((text) => text ?? ""),
  noConsultationReason: optionalText(500).transform((text) => text ?? ""),
};

/** A draft as far as it is written: nothing has to be there. */
export const saveDraftInput = z.preprocess(
  (raw) =>
    typeof raw === "object" && raw !== null && !("answers" in raw)
      ? { ...raw, answers: listed(raw, "answers"), undertakings: listed(raw, "undertakings") }
      : raw,
  z.object({
    assignmentId: idInput,
    /** of the draft that the page showed; 0: there was none yet */
    revision: z.coerce.number().int().min(0),
    /** save, and stay; another row; send for check */
    intent: z.enum(["save", "row", "send"]).default("save"),
    ...content,
  }),
);
export type SaveDraftInput = z.output<typeof saveDraftInput>;
