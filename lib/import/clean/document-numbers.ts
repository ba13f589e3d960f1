import type { Cell } from "@/lib/spreadsheet/grid";
import { type Cleaned, certain } from "./cleaned";
import { withoutBlanks } from "./fold";
import { separatorReason, splitList } from "./list";

/** Cleans 文号: the year stands in 〔〕 (GB/T 9704-2012, 7.2.5), several numbers are kept in their order. */
export function cleanDocumentNumbers(cell: Cell): Cleaned<string[]> {
  const written = splitList(cell.text);
  const numbers = written.map((item) =>
    withoutBlanks(item)
      .replace(/[０-９]/g, (digit) => digit.normalize("NFKC"))
      .replace(/[[【〔(（﹝〈<［](\d{4})[\]】〕)）﹞〉>］]/, "〔$1〕"),
  );
  const bracketed = numbers.some(
    (number, i) => number.includes("〔") && !written[i]!.includes("〔"),
  );
  return certain(
    numbers,
    bracketed && "文号年份的括号改为六角括号〔〕",
    written.some((item) => /[０-９]/.test(item)) && "全角数字改为半角",
    (written.some((item) => withoutBlanks(item) !== item) || cell.text !== cell.text.trim()) &&
      "去掉多余空格",
    separatorReason(cell.text, numbers.length),
  );
}
