import { percentText } from "@/lib/figures/percent";
import type { Figures } from "@/lib/figures/queries";
import { formatLong } from "@/lib/calendar/plain-date";
import { type NumberAddress, numberAt, rateAt } from "@/lib/overview/numbers";

/** A stretch of a report: words, a number with its list, or the mark of a footnote. */
export type Piece = string | { count: number; at: NumberAddress } | { note: number };

/** A footnote: one rate as a fraction on its basis, and what else must stand beside it. */
export type Note = {
  name: string;
  basis: string;
  /** 面商率： */
  before: string;
  /** 212/212＝100% */
  fraction: string;
  /** ，底数为…，截至… */
  after: string;
};

export const noteText = ({ before, fraction, after }: Note): string => before + fraction + after;

export type Paragraph = { heading?: boolean; pieces: Piece[] };
export type Draft = { title: string; paragraphs: Paragraph[]; notes: Note[] };

/** Footnotes in a text are marked ① to ㊿, as the field prints them. */
export const MOST_NOTES = 50;

/** ① for 1. @throws RangeError past 50, for which there is no sign */
export function noteMark(n: number): string {
  if (n < 1 || n > MOST_NOTES) throw new RangeError(`no mark for note ${n}`);
  if (n <= 20) return String.fromCodePoint(0x2460 + n - 1);
  return String.fromCodePoint(n <= 35 ? 0x3251 + n - 21 : 0x32b1 + n - 36);
}

const MARK = /[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]/g;

/** The number that a mark means, else null. */
export function noteOfMark(sign: string): number | null {
  const point = sign.codePointAt(0) ?? 0;
  if (point >= 0x2460 && point <= 0x2473) return point - 0x2460 + 1;
  if (point >= 0x3251 && point <= 0x325f) return point - 0x3251 + 21;
  return point >= 0x32b1 && point <= 0x32bf ? point - 0x32b1 + 36 : null;
}

/** The footnotes that a text names, in its order, each once. */
export function notesIn(text: string): number[] {
  return [...new Set((text.match(MARK) ?? []).map((sign) => noteOfMark(sign)!))];
}

const plain = (piece: Piece): string =>
  typeof piece === "string" ? piece : "note" in piece ? noteMark(piece.note) : String(piece.count);

/** The draft as a person edits it: one paragraph a line, footnotes as ①. */
export function plainText({ paragraphs }: Pick<Draft, "paragraphs">): string {
  return paragraphs.map(({ pieces }) => pieces.map(plain).join("")).join("\n");
}

/** 一、 begins a heading; so an edited text has headings as the drafted one. */
export function isHeading(line: string): boolean {
  return /^[一二三四五六七八九十]{1,3}、/.test(line);
}

/** Collects the notes of a draft while its sentences are written. */
export class Footnotes {
  readonly list: Note[] = [];
  constructor(private readonly figures: Figures) {}

  /** The mark of the note of that rate on that basis; the same one when it was noted before. */
  mark(name: string, basis?: string): { note: number } {
    const rate = rateAt(this.figures, name, basis);
    const at = this.list.findIndex((one) => one.name === name && one.basis === rate.basis);
    if (at >= 0) return { note: at + 1 };
    const { numerator, denominator, percent, confirmed } = rate;
    const share = percent === null ? "—" : percentText(percent);
    const own =
      confirmed && denominator > 0
        ? `；其中提案者本人给出或确认${confirmed.numerator}/${denominator}＝${percentText(confirmed.percent)}`
        : "";
    this.list.push({
      name,
      basis: rate.basis,
      before: `${rate.label}：`,
      fraction: `${numerator}/${denominator}＝${share}`,
      after: `，底数为${rate.basisLabel}，单位：件，截至${formatLong(this.figures.asOf)}${own}。`,
    });
    return { note: this.list.length };
  }
}

/** A number of the figures as a piece. */
export function counted(figures: Figures, at: NumberAddress): Piece & { count: number } {
  return { count: numberAt(figures, at), at };
}
