import { formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import type { ProposalPeriod } from "@/lib/db/generated/enums";

/** The end of a plenary's window: the last minute that still counts as 大会. */
export type Window = {
  closesOn: PlainDate | null;
  cutOffOn: PlainDate | null;
  /** HH:MM in Asia/Shanghai; null: the whole day */
  cutOffTime: string | null;
};

/** HH:MM in Asia/Shanghai. */
export function timeInShanghai(now: Date): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Shanghai",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(now);
}

/**
 * 大会 or 平时 of what is handed in now (handbook §1): after the cut-off it is 平时. Without a cut-off the last day of
 * the meeting is the last of 大会; without either everything is 大会. The minute of the cut-off itself is in time.
 * @param today the business date
 * @param time HH:MM in Asia/Shanghai
 */
export function periodAt(window: Window, today: PlainDate, time: string): ProposalPeriod {
  const last = window.cutOffOn ?? window.closesOn;
  if (!last || today < last) return "PLENARY";
  if (today > last) return "INTERIM";
  const until = window.cutOffOn ? window.cutOffTime : null;
  return until && time > until ? "INTERIM" : "PLENARY";
}

/** What the form says before anything is handed in. */
export function periodInWords(window: Window, today: PlainDate, time: string): string {
  const last = window.cutOffOn ?? window.closesOn;
  const clock = window.cutOffOn && window.cutOffTime ? window.cutOffTime : "";
  if (!last) return "现在提交算大会提案。";
  return periodAt(window, today, time) === "PLENARY"
    ? `${formatMonthDay(last)}${clock || "当天"}以前提交算大会提案，以后提交算平时提案。`
    : `大会提案已于${formatMonthDay(last)}${clock}截止，现在提交算平时提案。`;
}
