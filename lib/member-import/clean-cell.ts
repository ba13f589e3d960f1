import { foldText, saysNothing, trimBlanks, withoutBlanks } from "@/lib/import/clean/fold";
import { COLLECTIVE_KIND_LABEL } from "@/lib/member/labels";
import type { Field } from "@/lib/member-import/columns";

/** A cell as it is to be stored, or what is wrong with it and what to do; null: nothing stands in it. */
export type CleanCell = { value: string } | { fault: string } | null;

const LONGEST: Partial<Record<Field, number>> = {
  name: 60,
  sector: 30,
  committee: 30,
  employer: 60,
  post: 60,
};

const KINDS = Object.values(COLLECTIVE_KIND_LABEL);
const KIND_WORDS: Record<string, string> = {
  民主党派: "党派",
  团体: "人民团体",
  专门委员会: "专委会",
  镇街: "镇街工委",
  镇街委员会: "镇街工委",
};

/** 13857100001, also as +86 138-5710-0001 or in full width; a landline with its area code is left as written. */
function mobile(text: string): CleanCell {
  const half = text.normalize("NFKC");
  if (/e\+?\d+$/i.test(half.trim()))
    return {
      fault: `「${text}」是科学计数的写法，后几位已经丢了。请把这一列设为文本，重新填手机号`,
    };
  const digits = half.replaceAll(/[\s-]/g, "").replace(/^(\+|00)?86(?=1\d{10}$)/, "");
  if (/^1\d{10}$/.test(digits)) return { value: digits };
  if (/^0\d{9,11}$/.test(digits)) return { value: withoutBlanks(half) };
  if (/^\d+$/.test(digits))
    return {
      fault: `「${text}」是${digits.length}位，手机号是11位、以1开头。请核对；固定电话请带区号`,
    };
  return { fault: `「${text}」不是一个手机号。只写一个，11位数字` };
}

/** Cleans one cell of a register's sheet: spaces within names, full width, what says that there is nothing. */
export function cleanCell(field: Field, raw: string): CleanCell {
  const text = trimBlanks(raw);
  if (text === "" || (field !== "name" && saysNothing(text))) return null;
  const half = text.normalize("NFKC");
  // 138****1234, as the register's own masked export has it, says nothing.
  if ((field === "mobile" || field === "email") && half.includes("***")) return null;
  const value = field === "name" ? withoutBlanks(half) : half.replaceAll(/\s*\n\s*/g, "");
  switch (field) {
    case "gender":
      return /^[男女]$/.test(foldText(text))
        ? { value: foldText(text) }
        : { fault: `「${text}」请改为男或女，或者空着` };
    case "mobile":
      return mobile(text);
    case "email": {
      const address = withoutBlanks(half);
      return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address) && address.length <= 100
        ? { value: address }
        : { fault: `「${text}」不是一个邮箱地址，例如 zhang@linan.gov.cn；没有就空着` };
    }
    case "kind": {
      const word = KIND_WORDS[foldText(text)] ?? foldText(text);
      return KINDS.some((kind) => kind === word)
        ? { value: word }
        : { fault: `「${text}」不是一种类别。请改为${KINDS.join("、")}之一` };
    }
    default: {
      const most = LONGEST[field] ?? 100;
      return value.length <= most
        ? { value }
        : { fault: `有${value.length}个字，请不超过${most}个字` };
    }
  }
}
