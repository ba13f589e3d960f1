import { formatLong } from "@/lib/calendar/plain-date";
import type { OPEN_COUNTS } from "@/lib/figures/counts";
import type { Figures } from "@/lib/figures/queries";
import { counted, type Piece } from "@/lib/report-text/pieces";

/** A key proposal as a report names it: people by post and name as written. */
export type KeyForReport = {
  id: number;
  number: string;
  title: string;
  units: string[];
  instructing: string[];
  leading: string[];
  supervising: string[];
  underReview: boolean;
  answered: boolean;
};

export type ReportFacts = {
  figures: Figures;
  keys: KeyForReport[];
  /** Of the cases that should be answered (due) and are not, those past their limit; 件. */
  overdueOfDue: number;
};

const MOST_NAMES = 4;

/** 市长 言致远 is written 市长言致远 in a sentence. */
function people(names: string[]): string {
  const once = [...new Set(names.map(joined))];
  if (once.length <= MOST_NAMES) return once.join("、");
  return `${once.slice(0, MOST_NAMES - 1).join("、")}等${once.length}位`;
}

export function joined(name: string): string {
  return name.replaceAll(/\s+/g, "");
}

/** 收到 → 立案. */
export function receivedSentence(figures: Figures, filing: Piece): Piece[] {
  const received = counted(figures, { figure: "received" });
  const filed = counted(figures, { figure: "filed" });
  if (received.count === 0) return [`${figures.plenary}还没有收到以提案形式提出的意见建议。`];
  const beginning = [`${figures.plenary}收到以提案形式提出的意见建议`, received, "件，"];
  if (filed.count === 0) return [...beginning, "尚未立案。"];
  return [...beginning, "经审查立案", filed, "件", filing, "。"];
}

/** Titles and who gave instructions, leads and supervises; adapts to what is recorded for how many of them. */
export function keySentence({ figures, keys }: ReportFacts, beginning = "其中，"): Piece[] {
  const [first] = keys;
  const count = counted(figures, { figure: "key" });
  if (!first || count.count === 0) return ["没有确定重点提案。"];
  const pieces: Piece[] = [
    `${beginning}《${first.title}》${count.count > 1 ? "等" : ""}`,
    count,
    "件被确定为重点提案",
  ];
  const parts = [
    { of: keys.map((one) => one.instructing), words: "批示" },
    { of: keys.map((one) => one.leading), words: "领办" },
    { of: keys.map((one) => one.supervising), words: "督办" },
  ];
  for (const { of, words } of parts) {
    const with_ = of.filter((names) => names.length > 0);
    if (with_.length === 0) continue;
    const some = with_.length < keys.length ? `${with_.length}件` : "";
    pieces.push(`，${some}由${people(with_.flat())}${words}`);
  }
  const without = parts.filter(({ of }) => of.every((names) => names.length === 0));
  if (without.length > 0 && without.length < parts.length)
    pieces.push(`，尚无${without.map(({ words }) => words).join("、")}的记录`);
  return [...pieces, "。"];
}

/** A number of cases that wait, with the list of them. */
export function open(figure: keyof typeof OPEN_COUNTS, count: number): Piece {
  return { count, at: { figure } };
}

/** Why cases that were handed over are not answered: each reason with its number, in 件. */
export function exceptionsOf({ figures, overdueOfDue }: ReportFacts): {
  underReview: number;
  overdue: number;
  inTime: number;
} {
  const rest = (basis: string) => counted(figures, { figure: "answer", basis, part: "rest" }).count;
  // Due is handed over less the key cases that the government still has.
  const ofDue = rest("due");
  return {
    underReview: rest("handedOver") - ofDue,
    overdue: overdueOfDue,
    inTime: ofDue - overdueOfDue,
  };
}

/** 截至… → units → exceptions and why → answered. */
export function answeredSentence(facts: ReportFacts): Piece[] {
  const { figures } = facts;
  const until = `截至${formatLong(figures.asOf)}，`;
  const handedOver = counted(figures, { figure: "handedOver" });
  if (handedOver.count === 0) return [`${until}立案的提案尚未交办。`];
  const answered = counted(figures, { figure: "answered" });
  const units = counted(figures, { figure: "units" });
  const waiting = counted(figures, { figure: "filed" }).count - handedOver.count;
  const head: Piece[] = [until, "交由", units, "家承办单位办理的", handedOver, "件提案"];
  const notYet: Piece[] =
    waiting > 0 ? ["；另有", open("notHandedOver", waiting), "件立案后尚未交办。"] : ["。"];
  if (answered.count === 0) return [...head, "都在办理中，还没有答复的", ...notYet];
  if (answered.count === handedOver.count) return [...head, "均已答复", ...notYet];
  const { underReview, overdue, inTime } = exceptionsOf(facts);
  const reasons: Piece[][] = [
    underReview > 0
      ? [open("underReview", underReview), "件重点提案须经政府会议审阅后再答复提案者"]
      : [],
    overdue > 0 ? [open("overdueOfDue", overdue), "件超过期限尚未答复"] : [],
    inTime > 0 ? [open("inTime", inTime), "件仍在期限内办理"] : [],
  ].filter((reason) => reason.length > 0);
  const listed = reasons.flatMap((reason, n) => (n === 0 ? reason : ["、", ...reason]));
  return [...head, "，除", ...listed, "以外，其余", answered, "件均已答复", ...notYet];
}
