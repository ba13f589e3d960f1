import type { Cell } from "@/lib/spreadsheet/grid";
import { type Cleaned, certain, formReason } from "./cleaned";
import { trimBlanks } from "./fold";

/** From this many characters on a text is named in the report: it is kept whole. */
export const LONG_TEXT = 1000;

/** A title is one line: line breaks go, as do blanks at its ends. */
export function cleanTitle(cell: Cell): Cleaned<string> {
  const title = trimBlanks(cell.text).replace(/[ \t\u3000]*[\r\n]+[ \t\u3000]*/g, "");
  return certain(title, formReason(cell.text, title), ...keptOnPurpose(title));
}

/** Any other text is kept with its line breaks; only blanks at its ends go. */
export function cleanText(cell: Cell): Cleaned<string> {
  const text = trimBlanks(cell.text.replace(/\r\n?/g, "\n"));
  return certain(
    text,
    text !== cell.text.replace(/\r\n?/g, "\n") && "去掉首尾空格",
    ...keptOnPurpose(text),
  );
}

/** Notes on what a less careful program would have cut or run; the text is unchanged. */
export function keptOnPurpose(text: string): (string | false)[] {
  return [
    text.length > LONG_TEXT && `超长文本（${text.length} 字）完整保留，未截断`,
    text.startsWith("=") && "文本以“=”开头，按纯文本保存，不作公式执行",
  ];
}
