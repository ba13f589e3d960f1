import type { Cell } from "@/lib/spreadsheet/grid";
import { type Cleaned, certain, uncertain } from "./cleaned";
import { foldText } from "./fold";

/**
 * Cleans 登记号, 案号, 并入案号. A number is kept as written (L001, 2012-001, 016); `width` is how many digits
 * the sheet's other numbers have, for cells in which Excel made a number of it and dropped the zeros.
 */
export function cleanNumber(cell: Cell, width: number | null): Cleaned<string> {
  if (cell.kind === "date")
    return uncertain(`编号被表格软件当成了日期（${cell.text}）；请把单元格设为文本格式后重新填写`);
  if (cell.kind === "number") {
    if (!/^\d+$/.test(cell.text))
      return uncertain(`「${cell.text}」不是编号；请填写整数或原来的编号`);
    const filled = cell.text.padStart(width ?? 0, "0");
    return certain(
      filled,
      filled !== cell.text && "编号为数值，前导零丢失，按表中其他编号补足位数",
    );
  }
  const raw = cell.text;
  const halfWidth = raw.normalize("NFKC").replace(/[—–―−]/g, "-");
  const bare = halfWidth.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, "");
  const number = unwrapped(bare);
  if (
    !/\d/.test(number) ||
    number.length > 30 ||
    !/^[\p{L}\d][\p{L}\d\-_.〔〕()[\]]*$/u.test(number)
  )
    return uncertain(`「${raw}」不像编号；请填写如 001、2012-001、L001 的编号`);
  return certain(
    number,
    number !== bare && "去掉“第…号”等字样",
    halfWidth !== raw && foldText(raw) !== raw && "全角数字改为半角",
    bare !== halfWidth && "去掉空格",
  );
}

/** The number within 第…号, No.…, 案号：…, however many of them stand around it. */
function unwrapped(text: string): string {
  const inner = /^(?:提案|案号)?[:：]?(?:第|no\.?)?(.+?)号?(?:提案|案)?$/i.exec(text)?.[1] ?? text;
  return inner === text ? text : unwrapped(inner);
}

/** The commonest count of digits among the numbers that are written as text in digits alone; of two the greater. */
export function usualWidth(texts: Iterable<string>): number | null {
  const counts = new Map<number, number>();
  for (const text of texts) {
    const bare = foldText(text);
    if (/^\d+$/.test(bare)) counts.set(bare.length, (counts.get(bare.length) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([w1, n1], [w2, n2]) => n2 - n1 || w2 - w1);
  return best?.[0] ?? null;
}
