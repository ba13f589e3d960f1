import { percentText } from "@/lib/figures/percent";
import type { Figures } from "@/lib/figures/queries";
import { rateAt } from "@/lib/overview/numbers";

/** A large number of the screen: 53.9%, 117/217, 立案. `percent` null: nothing of the kind was ever recorded. */
export type HallRate = { name: string; percent: string | null; fraction: string; basis: string };

function rateOf(figures: Figures, label: string, name: string, basis: string, words: string) {
  const rate = rateAt(figures, name, basis);
  return {
    name: label,
    percent: rate.recorded ? percentText(rate.percent) : null,
    fraction: `${rate.numerator}/${rate.denominator}`,
    basis: words,
  };
}

/** The five rates of the published sentence, each on the basis it is published on; attitude and result both. */
export function hallRates(figures: Figures): HallRate[][] {
  const one = (label: string, name: string, basis: string, words: string) =>
    rateOf(figures, label, name, basis, words);
  const attitude = one("满意（基本满意）率·态度", "satisfactionAttitude", "returned", "已反馈");
  const result = one("满意（基本满意）率·结果", "satisfactionResult", "returned", "已反馈");
  return [
    [one("办结率", "completion", "due", "应办结")],
    [one("面商率", "consultation", "answered", "已答复")],
    [one("上网率", "online", "answered", "已答复")],
    bothAlike(figures) ? [{ ...attitude, name: "满意（基本满意）率" }] : [attitude, result],
    [one("解决落实率", "resolved", "filed", "立案")],
  ];
}

/** Attitude and result stand as one number where they are the same; the foot says so. */
function bothAlike(figures: Figures): boolean {
  const [attitude, result] = ["satisfactionAttitude", "satisfactionResult"].map((name) =>
    rateAt(figures, name, "returned"),
  );
  return (
    attitude?.recorded === result?.recorded &&
    attitude?.numerator === result?.numerator &&
    attitude?.denominator === result?.denominator
  );
}

/** From received to resolved, each with what it is a share of. */
export function hallFlow(figures: Figures): { label: string; count: number; note: string }[] {
  const { counts } = figures;
  const share = (name: string, basis: string) => percentText(rateAt(figures, name, basis).percent);
  const count = (name: string) => counts[name] ?? 0;
  return [
    { label: "收到", count: count("received"), note: "" },
    { label: "立案", count: count("filed"), note: `占收到${share("filing", "received")}` },
    { label: "交办", count: count("handedOver"), note: `${count("units")}家单位` },
    { label: "答复", count: count("answered"), note: `占交办${share("answer", "handedOver")}` },
    {
      label: "办结",
      count: rateAt(figures, "completion", "answered").numerator,
      note: `占答复${share("completion", "answered")}`,
    },
    {
      label: "解决落实",
      count: count("resolved"),
      note: `占立案${share("resolved", "filed")}`,
    },
  ];
}

/** At the foot: what stands beside the rates, so that none is read for more than it is. */
export function hallNotes(figures: Figures): string[] {
  const response = rateAt(figures, "response", "answered");
  const talk = rateAt(figures, "consultation", "answered");
  const resolved = rateAt(figures, "resolved", "answered");
  const fraction = (numerator: number, denominator: number, percent: string | null) =>
    `${numerator}/${denominator}＝${percentText(percent)}`;
  const notes = [
    bothAlike(figures) ? "满意（基本满意）率，办理态度和办理结果相同" : "",
    response.recorded
      ? `反馈率${fraction(response.numerator, response.denominator, response.percent)}，没有反馈的不算满意`
      : "",
    talk.recorded && talk.confirmed
      ? `面商经提案者确认${fraction(talk.confirmed.numerator, talk.confirmed.denominator, talk.confirmed.percent)}`
      : "",
    `解决落实率按答复口径${fraction(resolved.numerator, resolved.denominator, resolved.percent)}`,
  ];
  return notes.filter((note) => note !== "");
}
