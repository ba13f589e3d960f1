import { percentText } from "@/lib/figures/percent";
import type { Figures, RateFigure } from "@/lib/figures/queries";
import { rateAt } from "@/lib/overview/numbers";
import { counted, type Footnotes, type Piece } from "@/lib/report-text/pieces";

type RateWords = { name: string; missing: string; rest: string };
type Group = {
  basis: string;
  /** 已答复的 */
  words: string;
  rates: RateWords[];
};

const GROUPS = {
  due: {
    basis: "due",
    words: "应答复的",
    rates: [{ name: "completion", missing: "办结", rest: "尚未办结" }],
  },
  answered: {
    basis: "answered",
    words: "已答复的",
    rates: [
      { name: "consultation", missing: "面商", rest: "没有在答复前面商" },
      { name: "online", missing: "上网", rest: "尚未上网" },
      { name: "response", missing: "反馈", rest: "尚未反馈" },
    ],
  },
  onTime: {
    basis: "answeredOrPassed",
    words: "已答复或期限已过的",
    rates: [{ name: "onTime", missing: "答复", rest: "超过期限" }],
  },
  returned: {
    basis: "returned",
    words: "已反馈并开封的",
    rates: [
      { name: "satisfactionAttitude", missing: "办理态度评价", rest: "为不满意" },
      { name: "satisfactionResult", missing: "办理结果评价", rest: "为不满意" },
    ],
  },
  resolvedFiled: {
    basis: "filed",
    words: "立案的",
    rates: [{ name: "resolved", missing: "办理类别", rest: "" }],
  },
  resolvedAnswered: {
    basis: "answered",
    words: "已答复的",
    rates: [{ name: "resolved", missing: "办理类别", rest: "" }],
  },
} as const satisfies Record<string, Group>;

export type RateGroup = keyof typeof GROUPS;

/**
 * The rates of one basis in one phrase that begins with the basis: 以已答复的212件为底数，面商率为100%③. Another
 * basis begins another phrase, so that two bases never stand in one unsaid (the published sentence of 2012 did that).
 * A rate below 100 % says how many are missing; one over 0 or without facts is said not to be computed.
 */
export function ratePhrase(figures: Figures, notes: Footnotes, group: RateGroup): Piece[] {
  const { basis, words, rates }: Group = GROUPS[group];
  const found = rates.map((one) => ({ ...one, rate: rateAt(figures, one.name, basis) }));
  const unrecorded = found.filter(({ rate }) => !rate.recorded);
  const computed = found.filter(({ rate }) => rate.recorded && rate.denominator > 0);
  const pieces: Piece[] = [];
  for (const one of computed) {
    const base = counted(figures, { figure: one.name, basis, part: "denominator" });
    pieces.push(...(pieces.length === 0 ? [`以${words}`, base, "件为底数，"] : ["，"]));
    pieces.push(...rateWords(figures, notes, one));
  }
  const empty = found.filter(({ rate }) => rate.recorded && rate.denominator === 0);
  if (empty.length > 0) {
    const labels = empty.map(({ rate }) => rate.label).join("、");
    pieces.push(`${pieces.length > 0 ? "；" : ""}还没有${words}提案，不计算${labels}`);
  }
  if (unrecorded.length > 0) {
    const kinds = unrecorded.map(({ missing }) => missing).join("、");
    const labels = unrecorded.map(({ rate }) => rate.label).join("、");
    pieces.push(`${pieces.length > 0 ? "；" : ""}没有${kinds}的记录，不列${labels}`);
  }
  return pieces;
}

function rateWords(
  figures: Figures,
  notes: Footnotes,
  { name, rest, rate }: RateWords & { rate: RateFigure },
): Piece[] {
  const { basis, label, percent, numerator, denominator } = rate;
  const pieces: Piece[] = [`${label}为${percentText(percent)}`, notes.mark(name, basis)];
  if (rest !== "" && numerator < denominator)
    pieces.push("（", counted(figures, { figure: name, basis, part: "rest" }), `件${rest}）`);
  return pieces;
}

/** Phrases with ； between them and 。 at the end; none gives nothing. */
export function sentenceOf(phrases: Piece[][]): Piece[] {
  const said = phrases.filter((phrase) => phrase.length > 0);
  return said.flatMap((phrase, n) => [...phrase, n === said.length - 1 ? "。" : "；"]);
}
