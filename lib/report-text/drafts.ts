import { formatLong } from "@/lib/calendar/plain-date";
import {
  answeredSentence,
  keySentence,
  receivedSentence,
  type ReportFacts,
} from "@/lib/report-text/case-sentences";
import { circularParagraphs } from "@/lib/report-text/circular";
import { type Draft, Footnotes, type Piece } from "@/lib/report-text/pieces";
import { ratePhrase, sentenceOf } from "@/lib/report-text/rate-phrases";

/** What can be drafted: the paragraph of the work report, and the longer 通报. */
export const REPORT_KINDS = { PARAGRAPH: "工作报告段落", CIRCULAR: "办理情况通报" } as const;
export type ReportKind = keyof typeof REPORT_KINDS;

export function reportKindFrom(text: string | undefined): ReportKind {
  return text === "CIRCULAR" ? "CIRCULAR" : "PARAGRAPH";
}

/** Drafts a report from the figures in the field's order (handbook §5), each rate with its footnote. */
export function draftReport(kind: ReportKind, facts: ReportFacts): Draft {
  const { figures } = facts;
  const notes = new Footnotes(figures);
  const title = `${figures.plenary}提案办理情况${kind === "CIRCULAR" ? "通报" : ""}`;
  const paragraphs =
    kind === "CIRCULAR" ? circularParagraphs(facts, notes) : [{ pieces: workReport(facts, notes) }];
  return { title: `${title}（截至${formatLong(figures.asOf)}）`, paragraphs, notes: notes.list };
}

function workReport(facts: ReportFacts, notes: Footnotes): Piece[] {
  const { figures } = facts;
  const { received = 0, filed = 0, answered = 0 } = figures.counts;
  if (received === 0 || filed === 0) return receivedSentence(figures, "");
  return [
    ...receivedSentence(figures, notes.mark("filing")),
    ...keySentence(facts),
    ...answeredSentence(facts),
    ...(answered === 0 ? [] : rates(facts, notes)),
  ];
}

function rates({ figures }: ReportFacts, notes: Footnotes): Piece[] {
  return sentenceOf([
    ratePhrase(figures, notes, "due"),
    ratePhrase(figures, notes, "answered"),
    ratePhrase(figures, notes, "returned"),
    ratePhrase(figures, notes, "resolvedFiled"),
  ]);
}
