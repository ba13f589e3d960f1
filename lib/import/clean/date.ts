import { isPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import type { Cell } from "@/lib/spreadsheet/grid";
import { serialToDate } from "@/lib/spreadsheet/serial-date";
import { type Cleaned, certain, uncertain } from "./cleaned";
import { foldText, trimBlanks } from "./fold";

/** Serial numbers of 1950 to 2099: what lies outside was not meant as a day. */
const PLAUSIBLE_SERIALS = { first: 18_264, last: 73_050 };

const WRITE_SO = "请改写成 2012-03-28 的样子";

/**
 * Cleans a day. `year` completes a date written without its year (5月30日) and vouches for one of two digits (12.6.5):
 * the year of hand-over; null when none is known.
 */
export function cleanDate(cell: Cell, year: number | null): Cleaned<PlainDate> {
  if (cell.kind === "date") return plausible(cell.date!, cell.timed && "日期带时间，只取日期");
  if (cell.kind === "number") return fromNumber(cell.text, "日期为未设格式的序列号数值");
  const raw = trimBlanks(cell.text);
  const text = raw.normalize("NFKC").replace(/\s+/g, " ").replaceAll("。", ".");
  const fullWidth = /[０-９．／－]/.test(raw) && "日期为全角数字";
  const withoutTime = text.replace(
    /[ T]\d{1,2}:\d{1,2}(:\d{1,2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/,
    "",
  );
  const timed = withoutTime !== text && "日期文本带时间，只取日期";
  const bare = foldText(withoutTime);
  const spaced = raw !== cell.text && "去掉多余空格";

  const parts = /^(\d{4}|\d{2})(?:([./-])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]?)$/.exec(
    bare,
  );
  if (parts) {
    const [, written, separator, m1, d1, m2, d2] = parts;
    const month = Number(m1 ?? m2);
    const day = Number(d1 ?? d2);
    if (written!.length === 2) return shortYear(Number(written), month, day, year, cell.text);
    const cleaned = calendarDay(Number(written), month, day, cell.text);
    const form =
      separator === "."
        ? "日期为“年.月.日”文本"
        : separator === "/"
          ? "日期为“年/月/日”文本"
          : "日期写法已统一";
    const rewritten = cleaned.ok && cleaned.value !== text && !timed && !fullWidth;
    return withReasons(
      cleaned,
      fullWidth,
      timed,
      rewritten && (m2 ? "日期为“年月日”中文文本" : form),
      spaced,
    );
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(bare);
  if (compact) {
    const [, y, m, d] = compact;
    return withReasons(calendarDay(Number(y), Number(m), Number(d), cell.text), "日期为 8 位数字");
  }
  const monthDay = /^(\d{1,2})月(\d{1,2})[日号]?$/.exec(bare);
  if (monthDay) {
    if (year === null)
      return uncertain(`日期「${cell.text}」缺年份，也没有交办日期可供补全；${WRITE_SO}`);
    const cleaned = calendarDay(year, Number(monthDay[1]), Number(monthDay[2]), cell.text);
    return withReasons(cleaned, `日期缺年份，按交办年度 ${year} 年补全`, fullWidth);
  }
  if (/^\d{5}(\.\d+)?$/.test(bare)) return fromNumber(bare, "日期为文本形式的序列号");
  return uncertain(`「${cell.text}」不是完整的日期；${WRITE_SO}`);
}

function withReasons(
  cleaned: Cleaned<PlainDate>,
  ...reasons: (string | false | undefined)[]
): Cleaned<PlainDate> {
  return cleaned.ok ? certain(cleaned.value, ...reasons) : cleaned;
}

/** 12.6.5 is a day of 2012 only beside a year that says so: it could as well be the 12th of June 2005. */
function shortYear(
  short: number,
  month: number,
  day: number,
  near: number | null,
  raw: string,
): Cleaned<PlainDate> {
  const year = 2000 + short;
  if (near === null || Math.abs(year - near) > 3)
    return uncertain(`日期「${raw}」的年份只有两位，不能确定是哪一年；${WRITE_SO}`);
  return withReasons(calendarDay(year, month, day, raw), `年份只有两位，按 ${year} 年补全`);
}

function calendarDay(year: number, month: number, day: number, raw: string): Cleaned<PlainDate> {
  const date = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  if (isPlainDate(date)) return plausible(date);
  const last = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  const why = last && day > last ? `${month} 月没有 ${day} 日` : "月份或日数不对";
  return uncertain(`日期「${raw}」不存在（${why}）；请核对后改正`);
}

function fromNumber(text: string, reason: string): Cleaned<PlainDate> {
  const number = Number(text);
  if (/^\d{8}$/.test(text))
    return withReasons(
      calendarDay(+text.slice(0, 4), +text.slice(4, 6), +text.slice(6), text),
      "日期为 8 位数字",
    );
  const date =
    number >= PLAUSIBLE_SERIALS.first && number <= PLAUSIBLE_SERIALS.last
      ? serialToDate(number)
      : null;
  return date ? certain(date, reason) : uncertain(`数字「${text}」不是日期；${WRITE_SO}`);
}

function plausible(date: PlainDate, reason?: string | false): Cleaned<PlainDate> {
  const year = Number(date.slice(0, 4));
  return year >= 1949 && year <= 2100
    ? certain(date, reason)
    : uncertain(`日期 ${date} 的年份不可能；请核对后改正`);
}
