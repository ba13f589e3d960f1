import type { Cell } from "@/lib/spreadsheet/grid";
import { type Choice, type ChoiceCodes, CHOICES, type ChoiceField } from "../choices";
import { type Cleaned, certain, formReason, uncertain } from "./cleaned";
import { foldText } from "./fold";

const BY_WORD = Object.fromEntries(
  Object.entries(CHOICES).map(([field, choices]) => [
    field,
    new Map(
      Object.entries(choices as Record<string, Choice>).flatMap(([code, { label, synonyms }]) =>
        [label, ...synonyms].map((word) => [foldText(word), code] as const),
      ),
    ),
  ]),
);

/** 面商 is face to face (handbook §1): what is only contact is no 面商, however it is entered. */
const CONTACT = /电话|微信|短信|邮件|信函|书面|网络|视频|qq/;

/** Cleans a cell that holds one of a few words. */
export function cleanChoice<F extends ChoiceField>(cell: Cell, field: F): Cleaned<ChoiceCodes[F]> {
  const folded = foldText(cell.text);
  const code = BY_WORD[field]!.get(folded) as ChoiceCodes[F] | undefined;
  const choices = CHOICES[field] as Record<string, Choice>;
  if (code !== undefined) {
    const { label } = choices[code]!;
    return certain(
      code,
      folded === foldText(label)
        ? formReason(cell.text, label)
        : `「${cell.text.trim()}」即「${label}」`,
    );
  }
  const words = Object.values(choices).map(({ label }) => label);
  if (field === "consultationMode" && CONTACT.test(folded))
    return uncertain(
      `「${cell.text}」联系是沟通，不属于面商形式（${words.join("、")}）；如确未当面沟通，请清空面商日期和面商形式`,
    );
  return uncertain(`「${cell.text}」不在「${words.join("、")}」之内；请改为其中之一`);
}
