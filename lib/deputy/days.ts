import { z } from "zod";
import { addMonths, isPlainDate, type PlainDate } from "@/lib/calendar/plain-date";

/** A day that must be given, as YYYY-MM-DD. */
export function dayOf(label: string) {
  return z.custom<PlainDate>(
    (value) => typeof value === "string" && isPlainDate(value.trim()),
    `请填写${label}。`,
  );
}

/** Longer than this is no absence but another person's work, which the administrator gives. */
const MONTHS = 6;

/** Why these days cannot be, by field; null: they can. Both days are included. */
export function daysFault(
  { fromOn, untilOn }: { fromOn: PlainDate; untilOn: PlainDate },
  today: PlainDate,
): { field: "fromOn" | "untilOn"; sentence: string } | null {
  if (fromOn < today) return { field: "fromOn", sentence: "开始日期不能早于今天。" };
  if (untilOn < fromOn) return { field: "untilOn", sentence: "结束日期不能早于开始日期。" };
  if (untilOn > addMonths(fromOn, MONTHS))
    return {
      field: "untilOn",
      sentence: `代办最长${MONTHS}个月；更长的请系统管理员把角色交给接手的人。`,
    };
  return null;
}
