import { formatLong, toPlainDate } from "@/lib/calendar/plain-date";
import {
  answers,
  type CaseAssignment,
  numberInWords,
  standing,
  unitName,
} from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { ROLE } from "@/lib/user/labels";

/** A 答复函 as it stands on paper (handbook §6; letter form of GB/T 9704-2012). */
export type Letter = {
  outcomeClass: string | null;
  documentNumber: string | null;
  signer: string | null;
  title: string;
  addressee: string;
  paragraphs: string[];
  unit: string;
  contact: string | null;
  /** 落款: the letter's own date, else the day it went to the proposer */
  date: string;
  copies: string[];
};

/** 言致远、纪云舟委员: members by name, a collective by its own. */
function addresseeOf({ proposers }: Pick<CaseFile, "proposers">): string {
  const members = proposers.flatMap(({ member }) => member?.name ?? []);
  const collectives = proposers.flatMap(({ collective }) => collective?.name ?? []);
  return [...collectives, ...(members.length > 0 ? [`${members.join("、")}委员`] : [])].join("、");
}

/**
 * The letter of a unit's standing reply; null: it has none. `committee`: 临安市政协. Copies go to the government
 * office, the committee's staff and the assisting units of the round.
 */
export function letterOf(
  file: CaseFile,
  assignment: CaseAssignment,
  committee: string,
): Letter | null {
  const reply = standing(assignment.replies).at(-1);
  if (!reply) return null;
  const assisting = standing(file.assignments).filter(
    (one) => !answers(one) && one.round === assignment.round && one.status !== "REASSIGNED",
  );
  return {
    outcomeClass: reply.outcomeClass?.letter ?? null,
    documentNumber: reply.documentNumber,
    signer: reply.signer,
    title: `关于${committee}${file.plenary.name}${numberInWords(file)}提案的答复`,
    addressee: addresseeOf(file),
    paragraphs: reply.text.split(/\n+/).filter((line) => line.trim() !== ""),
    unit: unitName(assignment),
    contact: assignment.unit?.contact ?? null,
    date: formatLong(toPlainDate(reply.letterOn ?? reply.repliedOn)),
    copies: [ROLE.governmentOffice.label, `${committee}提案委`, ...assisting.map(unitName)],
  };
}
