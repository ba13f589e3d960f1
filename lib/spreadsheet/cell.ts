import { type Cell, EMPTY_CELL } from "./grid";
import { serialToDate } from "./serial-date";

/** How a number format shows a number: as a day, or filled up with zeros (000), or as it is. */
export type NumberFormat = { readonly date: boolean; readonly zeros: number };

export const PLAIN_FORMAT: NumberFormat = { date: false, zeros: 0 };

/** What one <c> element of a sheet holds. */
export interface RawCell {
  /** t: s, str, inlineStr, b, e, d or n. */
  readonly type: string;
  readonly value: string | null;
  readonly formula: boolean;
  readonly format: NumberFormat;
}

/** Turns a sheet's raw cell into one that a person would recognise; an empty text is an empty cell. */
export function toCell(raw: RawCell, date1904: boolean): Cell {
  const cell = plainCell(raw, date1904);
  return raw.formula && cell.kind !== "empty" ? { ...cell, formula: true } : cell;
}

function plainCell({ type, value, formula, format }: RawCell, date1904: boolean): Cell {
  if (value === null || value === "") {
    // A formula whose result was never stored (written by a program) cannot be told from an empty one.
    return formula && value === null && type === "n"
      ? { kind: "error", text: "公式没有计算值" }
      : EMPTY_CELL;
  }
  switch (type) {
    case "n":
      return numberCell(Number(value), format, date1904);
    case "e":
      return { kind: "error", text: value };
    case "b":
      return { kind: "text", text: value === "1" ? "TRUE" : "FALSE" };
    case "d": {
      const [date, time] = value.split("T");
      return {
        kind: "date",
        text: date!,
        date: date!,
        ...(time && /[1-9]/.test(time) ? { timed: true } : {}),
      };
    }
    default:
      return { kind: "text", text: value };
  }
}

function numberCell(value: number, format: NumberFormat, date1904: boolean): Cell {
  if (format.date) {
    const date = serialToDate(value, date1904);
    if (date)
      return { kind: "date", text: date, date, ...(value % 1 !== 0 ? { timed: true } : {}) };
  }
  return { kind: "number", text: String(value).padStart(format.zeros, "0") };
}
