import type { DayOverride } from "@/lib/calendar/holidays";
import { readDates, type NoticeDate } from "@/lib/calendar/notice-dates";
import { addDays, formatLong, formatWeekdayShort, isWeekend } from "@/lib/calendar/plain-date";

/** A sentence of a notice, or a row of a table, with what it says. */
export type NoticeLine = {
  /** As it was written */
  text: string;
  /** Days off and days worked that it orders; empty: it orders none (a heading, a greeting, advice) */
  days: DayOverride[];
  /** What was not understood or does not agree with the calendar, and what to do; null: nothing */
  fault: string | null;
};

export type NoticeReading = {
  lines: NoticeLine[];
  /** All days of all lines, each once, in their order */
  days: DayOverride[];
  /** How many lines have a fault; while there is one the reading is not whole */
  faults: number;
};

/**
 * Reads what a notice of the State Council's General Office orders (国务院办公厅关于…年部分节假日安排的通知), or a
 * table with a day a row (日期,放假或上班,名称). Pure; nothing is guessed: a sentence that names a day and is not
 * understood, a weekday that is not that of its date, or a number of days that does not agree is a fault.
 * @param year the year of dates that name none; a notice's own title goes before it
 */
export function readNotice(text: string, year: number): NoticeReading {
  const lines = isTable(text) ? readTable(text) : readSentences(text, year);
  const known = new Map<string, DayOverride>();
  for (const line of lines) {
    for (const day of line.days) {
      const before = known.get(day.date);
      if (before && before.worked !== day.worked)
        line.fault ??= `${formatLong(day.date)}前面写的是${before.worked ? "上班" : "放假"}，这里相反。请核对，只留一处。`;
      else if (!before) known.set(day.date, day);
    }
  }
  const days = [...known.values()].toSorted((a, b) => a.date.localeCompare(b.date));
  return { lines, days, faults: lines.filter(({ fault }) => fault !== null).length };
}

const NAME = "[^:。,]{0,20}(?:元旦|节|清明|端午|中秋|国庆|除夕|纪念)[^:。,]{0,12}";
const HEADING = new RegExp(`^(?:(?:[一二三四五六七八九十]{1,3}|\\d{1,2})[、.])?(${NAME}):`);
const TITLE = /(\d{4})年[^。]{0,12}(?:节假日|放假)/;
const SIGNATURE = /^(?:国务院办公厅)?\d{4}年\d{1,2}月\d{1,2}日$/;
const ORDERS = /放假|补休|调休|上班|休息/;
const CLAUSE =
  /^(?:其中|另外|同时)?((?:(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:<.?>)?[至、和及]?)+)(放假|补休|调休|公休|上班|照常上班|正常上班)?(.*)$/;
const TAIL = /^(?:调休|公休|补休|连休|(\d{1,2})天)*$/;

/** Full-width signs and digits as plain ones, no spaces, brackets reduced to the weekday in them: 1月1日<四> */
function plain(sentence: string): string {
  return sentence
    .normalize("NFKC")
    .replaceAll(/\s+/g, "")
    .replaceAll(
      /\(([^)]*)\)/g,
      (_, inside: string) => `<${/(?:周|星期|礼拜)([一二三四五六日天])/.exec(inside)?.[1] ?? ""}>`,
    )
    .replaceAll(/[—–―~-]+|到/g, "至")
    .replaceAll(/[。;]+$/g, "");
}

function readSentences(text: string, given: number): NoticeLine[] {
  const sentences = text.split(/(?<=[。；;\n])/).map((one) => one.trim());
  let year = given;
  let name: string | null = null;
  return sentences
    .filter((one) => one !== "")
    .map((sentence) => {
      let rest = plain(sentence);
      const heading = HEADING.exec(rest);
      if (heading) {
        name = heading[1]!;
        rest = rest.slice(heading[0].length);
      } else {
        year = Number(TITLE.exec(rest)?.[1] ?? year);
      }
      if (name !== null && !SIGNATURE.test(rest)) return readOrders(sentence, rest, name, year);
      const lost = name === null && /\d日/.test(rest) && ORDERS.test(rest) && CLAUSE.test(rest);
      const fault = lost ? "前面没有写是哪个节日。请在这句前加上，如：“一、元旦：”。" : null;
      return { text: sentence, days: [], fault };
    });
}

/** One sentence of a holiday: 10月1日至7日放假调休,共7天 */
function readOrders(text: string, sentence: string, name: string, year: number): NoticeLine {
  const line: NoticeLine = { text, days: [], fault: null };
  let waiting = ""; // days whose verb stands after a comma
  let off = 0;
  for (const part of sentence.split(",")) {
    const count = /^共(\d{1,2})天$/.exec(part)?.[1];
    if (count !== undefined && off > 0 && Number(count) !== off)
      line.fault ??= `写的是共${count}天，前面的日期是${off}天。请核对日期。`;
    const clause = CLAUSE.exec(waiting + part);
    if (!clause) {
      if (/\d日/.test(part) && ORDERS.test(part))
        line.fault ??= "没有看懂。请改成“1月1日至3日放假”或“1月4日上班”的样子，或删去这句。";
      continue;
    }
    const [, written = "", verb, tail = ""] = clause;
    if (verb === undefined && tail === "") {
      waiting = `${waiting}${part}、`;
      continue;
    }
    waiting = "";
    const tailDays = TAIL.exec(tail);
    if (verb === undefined || !tailDays) {
      line.fault ??= `没有看懂“${tail || written}”。请写明放假还是上班，或删去这句。`;
      continue;
    }
    const worked = verb.endsWith("上班");
    const dates = readDates(written, { year, newYear: name.includes("元旦") });
    line.fault ??= faultOf(dates, worked);
    const days = dates.flatMap(({ first, last }) => (first && last ? span(first, last) : []));
    if (!worked) off += days.length;
    if (tailDays[1] !== undefined && Number(tailDays[1]) !== days.length)
      line.fault ??= `写的是${tailDays[1]}天，前面的日期是${days.length}天。请核对日期。`;
    line.days.push(...days.map((date) => ({ date, worked, name })));
  }
  if (waiting !== "") line.fault ??= "没有写明这几天放假还是上班。请补上，或删去这句。";
  return line;
}

const LONGEST = 31;

function span(first: string, last: string): string[] {
  const days: string[] = [];
  for (let date = first; date <= last && days.length <= LONGEST; date = addDays(date, 1))
    days.push(date);
  return days;
}

function faultOf(dates: NoticeDate[], worked: boolean): string | null {
  for (const { first, last, written, weekdays } of dates) {
    if (!first || !last) return `“${written}”不是一个日期。请核对年月日。`;
    if (last < first) return `“${written}”的末日在首日之前。请核对。`;
    if (span(first, last).length > LONGEST)
      return `“${written}”太长，一次放假不会超过一个月。请核对。`;
    for (const [date, weekday] of weekdays)
      if (weekday !== "" && formatWeekdayShort(date) !== `周${weekday}`)
        return `${formatLong(date)}是${formatWeekdayShort(date)}，写的是周${weekday}。请核对年份和日期。`;
    if (worked && span(first, last).some((date) => !isWeekend(date)))
      return `“${written}”不是周末，本来就上班。请核对年份和日期。`;
  }
  return null;
}

const ROW = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*[,，;\t]/;

/** A table begins with a row, or with a head line before one. */
function isTable(text: string): boolean {
  const [first = "", second = ""] = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return (
    ROW.test(first.trim()) ||
    (/^(date|日期)\b/i.test(first.trim()) && ROW.test(second.trim())) ||
    /^(date|日期)[,，;\t]/i.test(first.trim())
  );
}

const WORKED = ["true", "1", "上班", "班", "是", "worked", "y", "yes"];
const OFF = ["false", "0", "放假", "休", "休息", "否", "off", "n", "no"];

function readTable(text: string): NoticeLine[] {
  const rows = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return rows.map((row, index) => {
    const line: NoticeLine = { text: row, days: [], fault: null };
    const cells = row.split(/[,，;\t]/).map((cell) => cell.trim().replaceAll(/^"|"$/g, ""));
    if (index === 0 && /^(date|日期)$/i.test(cells[0] ?? "")) return line;
    const [, y = "", m = "", d = ""] = ROW.exec(`${cells[0]},`) ?? [];
    const [date] = readDates(`${y}年${m}月${d}日`, { year: Number(y), newYear: false });
    const how = (cells[1] ?? "").toLowerCase();
    const name = cells[2] ?? "";
    if (!date?.first) line.fault = "第一列不是日期。请写成 2027-02-08 的样子，或删去这行。";
    else if (!WORKED.includes(how) && !OFF.includes(how)) line.fault = "第二列请写“放假”或“上班”。";
    else if (name === "" || name.length > 20)
      line.fault = "第三列请写名称，如“春节”，不超过20个字。";
    else line.days.push({ date: date.first, worked: WORKED.includes(how), name });
    return line;
  });
}
