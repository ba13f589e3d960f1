import { type Cleaned, certain } from "./cleaned";
import { trimBlanks, withoutBlanks } from "./fold";
import { separatorReason, splitList } from "./list";

/** Cleans 面商人 and 签发人, who are in no directory: order and repetitions are kept, they follow the units. */
export function cleanNames(raw: string): Cleaned<string[]> {
  const written = splitList(raw);
  const names = written.map((name) => (isSpacedName(name) ? withoutBlanks(name) : name));
  return certain(
    names,
    separatorReason(trimBlanks(raw), names.length),
    names.some((name, i) => name !== written[i]) && "去掉姓名中间的空格",
    trimBlanks(raw) !== raw && "去掉多余空格",
  );
}

/** 竺 炜: single characters set apart to fill the line. */
export function isSpacedName(text: string): boolean {
  return /^\p{Script=Han}([\s\u3000]+\p{Script=Han}){1,3}$/u.test(trimBlanks(text));
}

/**
 * Splits a list of members. Blanks part names only where every part is a name by itself (周金妹 卢金敏);
 * within a name they go (竺 炜).
 */
export function splitMembers(raw: string): { names: string[]; reasons: (string | false)[] } {
  const written = splitList(raw);
  const names = written.flatMap((item) => {
    const parts = item.split(/[\s\u3000]+/);
    return parts.length > 1 && parts.every((part) => part.length > 1)
      ? parts
      : [withoutBlanks(item)];
  });
  const joined = written.length === names.length && names.some((name, i) => name !== written[i]);
  return {
    names,
    reasons: [
      (written.length !== names.length || separatorReason(trimBlanks(raw), written.length)) &&
        "姓名分隔符已统一为顿号",
      joined && "去掉姓名中间的空格",
      trimBlanks(raw) !== raw && "去掉多余空格",
    ],
  };
}
