import { z } from "zod";

import { aboutAssignment, scanInput } from "@/lib/assignment/schema";
import { Adoption, Disclosure } from "@/lib/db/generated/enums";
import { flagInput, optionalDay, optionalId, optionalText, textInput } from "@/lib/proposal/schema";
import type { DraftContent } from "@/lib/reply/letter";

/** Inputs of one list are named answers.0.text, answers.0.adoption, answers.1.text …: so errors find them again. */
function listed(raw: unknown, name: string): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  for (const [key, value] of Object.entries(raw as Record<string, unknown>)) {
    const [, place, field] = new RegExp(String.raw`^${name}\.(\d{1,2})\.(\w+)$`).exec(key) ?? [];
    if (place && field) rows[Number(place)] = { ...rows[Number(place)], [field]: value };
  }
  return Array.from(rows, (row) => row ?? {});
}

const blankable = (max: number) => optionalText(max).transform((text) => text ?? "");
const choice = <Code extends string>(codes: Record<string, Code>) =>
  z.preprocess((value) => (value === "" ? undefined : value), z.enum(codes).optional());

/** What a letter says, whole or not: the fields of the draft's editor and of the reply in one step alike. */
export const letterFields = {
  text: blankable(50_000),
  answers: z.array(z.object({ adoption: choice(Adoption), text: blankable(10_000) })).max(30),
  undertakings: z
    .array(z.object({ what: blankable(500), owner: blankable(100), dueOn: optionalDay }))
    .max(99),
  outcomeClassId: optionalId,
  disclosure: choice(Disclosure),
  abstract: blankable(2000),
  disclosureReason: blankable(500),
  noConsultationReason: blankable(500),
};

/** For a form with the letter's two lists. */
export const withLists = (raw: unknown) =>
  typeof raw === "object" && raw !== null && !("answers" in raw)
    ? { ...raw, answers: listed(raw, "answers"), undertakings: listed(raw, "undertakings") }
    : raw;

const letterInput = z.object(letterFields);

/** As the letter's rules and rows have it. */
export function contentFrom(input: z.output<typeof letterInput>): DraftContent {
  const { text, abstract, disclosureReason, noConsultationReason } = input;
  return {
    text,
    abstract,
    disclosureReason,
    noConsultationReason,
    outcomeClassId: input.outcomeClassId ?? null,
    disclosure: input.disclosure ?? null,
    answers: input.answers.map(({ adoption, ...answer }) => ({
      ...answer,
      adoption: adoption ?? null,
    })),
    undertakings: input.undertakings.map(({ dueOn, ...one }) => ({ ...one, dueOn: dueOn ?? null })),
  };
}

/** The letter's own 文号, and why it is one that another reply of the unit has. */
export const numberFields = {
  documentNumber: textInput("文号", 60),
  /** Another reply of the unit has this 文号, and the person says that it is meant … */
  sameDocumentNumber: flagInput,
  /** … and why. */
  sameNumberReason: optionalText(200),
};

export const recordReplyInput = z.preprocess(
  withLists,
  z.object({
    ...aboutAssignment,
    ...numberFields,
    ...letterFields,
    signer: textInput("签发人", 50),
    letterOn: optionalDay,
    /** The day it went to the proposer; only from paper, otherwise today. */
    repliedOn: optionalDay,
    scan: scanInput,
  }),
);
export type RecordReplyInput = z.output<typeof recordReplyInput>;

/** A reply as it leaves: its text composed, its class and disclosure chosen. */
export type LeavingReply = Pick<
  RecordReplyInput,
  "documentNumber" | "sameDocumentNumber" | "sameNumberReason" | "signer" | "letterOn"
> &
  Pick<RecordReplyInput, "repliedOn" | "scan"> & {
    text: string;
    outcomeClassId: number;
    disclosure: Disclosure;
    abstract: string;
    disclosureReason: string;
    noConsultationReason: string;
  };
