import { isPlainDate, type PlainDate } from "@/lib/calendar/plain-date";

type Params = Record<string, string | string[] | undefined>;

const isId = (text: string) => /^[1-9]\d{0,8}$/.test(text);

/** What the address of a preview asks: forgiving, a day that is none is today, and what is no id is left out. */
export function parseAsked(params: Params, today: PlainDate) {
  const on = [params.on].flat()[0];
  const plenary = [params.plenary].flat()[0] ?? "";
  return {
    plenaryId: isId(plenary) ? Number(plenary) : null,
    on: isPlainDate(on) ? on : today,
    chosen: new Set([params.case ?? []].flat().filter(isId).map(Number)),
  };
}
