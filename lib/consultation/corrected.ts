import { formatLong, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { CONSULTATION_MODE_LABEL } from "@/lib/consultation/labels";
import type { ConfirmConsultationInput } from "@/lib/consultation/schema";
import type { ConsultationMode, WordMedium } from "@/lib/db/generated/enums";

/** What the proposer says was otherwise than it was logged; null: as it was logged. */
export type CorrectedWords = {
  on: PlainDate | null;
  mode: ConsultationMode | "PHONE" | null;
  people: string | null;
};

/**
 * Does a consultation count that the proposer confirms with these corrections? As they say it was, it must be a
 * consultation at all, on or before the unit's own reply: by phone it was contact (沟通, handbook §1), after the reply
 * or before the unit had the case it was none before the reply (§4, §5). Then their word counts like a denial, since
 * denied ones do not count. A corrected day within these leaves the logged one to count until the record is corrected.
 */
export function countsAsCorrected(
  { on, mode }: Pick<CorrectedWords, "on" | "mode">,
  { assignedOn, repliedOn }: { assignedOn: PlainDate | null; repliedOn: PlainDate | null },
): boolean {
  if (mode === "PHONE") return false;
  if (on === null) return true;
  return (assignedOn === null || on >= assignedOn) && (repliedOn === null || on <= repliedOn);
}

/** 日期是2012年4月20日，形式是电话 */
export function correctedInWords({ on, mode, people }: CorrectedWords): string {
  return [
    on && `日期是${formatLong(on)}`,
    mode && `形式是${mode === "PHONE" ? "电话（沟通，不是面商）" : CONSULTATION_MODE_LABEL[mode]}`,
    people && `面商人是${people.replaceAll(/\n+/g, "、")}`,
  ]
    .filter(Boolean)
    .join("，");
}

export type Said = Pick<
  ConfirmConsultationInput,
  "confirmed" | "note" | "correctedOn" | "correctedMode" | "correctedPeople"
> & {
  linkId?: number;
  /** By staff, on behalf of the proposer. */
  entered?: { medium: WordMedium; saidOn: PlainDate; scanId: number | null };
};

const NOTE_FAULT = {
  no: "请写明不属实的情况，提案委和承办单位会看到。",
  correct: "请写明哪里有出入，提案委和承办单位会看到。",
} as const;

/** What is wrong with the words themselves, and at which of the fields. */
export function faultOfSaid(
  said: Said,
  saidOn: PlainDate,
): ["note" | "correctedOn", string] | null {
  if (said.confirmed === "yes") return null;
  if (said.note === undefined) return ["note", NOTE_FAULT[said.confirmed]];
  if (said.confirmed === "no") return null;
  const { correctedOn, correctedMode, correctedPeople } = said;
  if (!correctedOn && !correctedMode && !correctedPeople)
    return ["correctedOn", "请填写实际的日期、形式或面商人，至少一项。"];
  return correctedOn && correctedOn > saidOn
    ? ["correctedOn", `实际日期不能晚于${said.entered ? "确认日期" : "今天"}，请核对后改正。`]
    : null;
}

/** The event of each answer. */
export const KIND_OF_WORD = {
  yes: "consultation.confirm",
  correct: "consultation.correct",
  no: "consultation.deny",
} as const;

/** The columns of a word that hold what was corrected. */
export const CORRECTED_SELECT = {
  corrects: true,
  correctedOn: true,
  correctedMode: true,
  byPhone: true,
  correctedPeople: true,
} as const;

type CorrectedRow = {
  correctedOn: Date | null;
  correctedMode: ConsultationMode | null;
  byPhone: boolean;
  correctedPeople: string | null;
};

/** What a stored word corrects. */
export function correctedOf(row: CorrectedRow): CorrectedWords {
  return {
    on: row.correctedOn && toPlainDate(row.correctedOn),
    mode: row.byPhone ? "PHONE" : row.correctedMode,
    people: row.correctedPeople,
  };
}
