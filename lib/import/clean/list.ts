import { trimBlanks } from "./fold";

/** Splits at 、，,；;/ and line breaks, but never inside brackets: 城管局(行政执法局、综合) is one name. */
export function splitList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of text) {
    if ("（(〔[【".includes(character)) depth++;
    else if ("）)〕]】".includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、，,；;/／|\r\n]/.test(character)) {
      parts.push(part);
      part = "";
    } else {
      part += character;
    }
  }
  parts.push(part);
  return parts.map(trimBlanks).filter((item) => item !== "");
}

/** Why a list's text differs from its canonical one: another separator than 、. */
export function separatorReason(raw: string, count: number): string | false {
  return count > 1 && raw.split("、").length !== count && "分隔符已统一为顿号";
}
