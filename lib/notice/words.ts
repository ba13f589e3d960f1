import { formatMonthDay, isPlainDate } from "@/lib/calendar/plain-date";
import { DECLINE_REASON_LABEL, DISPOSITION_LABEL } from "@/lib/review/labels";

/** What an event says of itself, in the words of a notice. */
export type Data = Record<string, unknown>;

export const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
export const day = (value: unknown): string =>
  isPlainDate(value) ? formatMonthDay(value) : text(value);
export const why = ({ reason }: Data): string => (text(reason) ? `原因：${text(reason)}。` : "");

/** 工作2项（答复稿在写等）、自己的提案1件没有办结 */
export function openWords({ work, words, cases }: Data): string {
  const [first] = Array.isArray(words) ? words.map(text) : [];
  const held =
    Number(work) > 0 ? `工作${text(work)}项（${first}${Number(work) > 1 ? "等" : ""}）` : "";
  const own = Number(cases) > 0 ? `自己的提案${text(cases)}件没有办结` : "";
  return [held, own].filter(Boolean).join("、");
}

/** 给县水利局、县财政局 */
export const given = (data: Data): string => {
  const names = namedUnits(data);
  return names.length > 0 ? `给${names.join("、")}` : "";
};

/** ，理由：个人问题，去向：转社情民意。说明：…… */
export const declined = ({ declineReason, disposition, reason }: Data): string => {
  const labels: Record<string, string> = { ...DECLINE_REASON_LABEL, ...DISPOSITION_LABEL };
  const grounds = labels[text(declineReason)];
  const goesTo = text(disposition) === "NONE" ? undefined : labels[text(disposition)];
  const said = [grounds && `，理由：${grounds}`, goesTo && `，去向：${goesTo}`].filter(Boolean);
  return `${said.join("")}。${text(reason) ? `说明：${text(reason)}` : ""}`;
};

/** The units an event names: one, or a list of names or of entries with a name. */
export function namedUnits(data: unknown): string[] {
  const { unit, units } = (data ?? {}) as { unit?: unknown; units?: unknown };
  const list: unknown[] = Array.isArray(units) ? units : [unit];
  return list.flatMap((entry) => {
    const name = typeof entry === "object" && entry ? (entry as { unit?: unknown }).unit : entry;
    return typeof name === "string" ? [name] : [];
  });
}
