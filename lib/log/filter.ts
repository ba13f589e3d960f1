import { isPlainDate, type PlainDate } from "@/lib/calendar/plain-date";

/** What the log is asked for. */
export type LogFilter = {
  /** part of the person's name, or a whole 案号 or 登记号 */
  q: string;
  /** days of recording in Asia/Shanghai, both included; null: open */
  from: PlainDate | null;
  to: PlainDate | null;
  page: number;
};

type Search = Record<string, string | string[] | undefined>;

/** Parsed from the address; what makes no sense is left out. */
export function parseLogFilter(search: Search): LogFilter {
  const one = (name: string) => [search[name]].flat()[0]?.trim() ?? "";
  const day = (name: string): PlainDate | null => {
    const text = one(name);
    return isPlainDate(text) ? text : null;
  };
  const page = Number(one("page"));
  return {
    q: one("q"),
    from: day("from"),
    to: day("to"),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The same as an address says it; empty conditions are left out. */
export function logQuery({ q, from, to, page }: LogFilter): Record<string, string> {
  const all = { q, from: from ?? "", to: to ?? "", page: page > 1 ? String(page) : "" };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}
