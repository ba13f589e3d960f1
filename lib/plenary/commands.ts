import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import type { InputJsonValue } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { dayFaults } from "@/lib/plenary/days";
import type { LimitRow } from "@/lib/plenary/limit-rows";
import { lockSettings, noteChange } from "@/lib/plenary/settings";
import { mayCreatePlenary } from "@/lib/plenary/policy";
import { createPlenaryInput, type editSwitchesInput } from "@/lib/plenary/schema";
import { SWITCHES_SELECT } from "@/lib/plenary/queries";
import {
  STANDARD_CATEGORIES,
  STANDARD_CLASSES,
  STANDARD_LIMITS,
  STANDARD_SWITCHES,
  type Switches,
} from "@/lib/plenary/standard";
import { ensure } from "@/lib/verdict";

export type NewPlenary = {
  /** 八届一次会议: free text, unique */
  name: string;
  term?: number | null;
  number?: number | null;
  /** first and last day of the meeting (大会) */
  opensOn?: PlainDate | null;
  closesOn?: PlainDate | null;
  /** what is handed in after it is 平时; HH:MM in Asia/Shanghai, null: the whole day */
  cutOffOn?: PlainDate | null;
  cutOffTime?: string | null;
  /** the last day on which co-signers of 大会 submissions may answer */
  coSigningEndsOn?: PlainDate | null;
};

/** The tables and switches that a plenary is made with; limits with plain days. */
export type NewTables = {
  categories: readonly string[];
  classes: readonly { letter: string; wording: string; resolved: boolean }[];
  limits: readonly LimitRow[];
  switches: Switches;
  /** Into the event, beside the name: what they were copied from. */
  note?: Record<string, InputJsonValue>;
};

const STANDARD: NewTables = {
  categories: STANDARD_CATEGORIES,
  classes: STANDARD_CLASSES,
  limits: STANDARD_LIMITS.map((limit) => ({ ...limit, period: null, fixedOn: null })),
  switches: STANDARD_SWITCHES,
};

/**
 * Makes a plenary with the standard tables: categories, classes, limits.
 * Refuses a name that is taken, and whoever may not.
 */
export function createPlenary(actor: Actor, input: NewPlenary): Promise<{ id: number }> {
  return inTransaction((tx) => createPlenaryIn(tx, actor, input));
}

/** The same as part of a larger act, which may bring its own tables: the opening from a copy. */
export async function createPlenaryIn(
  tx: Tx,
  actor: Actor,
  input: NewPlenary,
  tables: NewTables = STANDARD,
): Promise<{ id: number }> {
  ensure(mayCreatePlenary(actor));
  const { name, term, number, ...days } = checked(input);
  const { count } = await tx.plenary.createMany({
    data: {
      name,
      term,
      number,
      ...daysOf(days),
      ...tables.switches,
    },
    skipDuplicates: true,
  });
  if (count === 0) {
    const sentence = `已经有「${name}」，请用另一个名称。`;
    throw new Refusal("conflict", sentence, { name: sentence });
  }
  const { id } = await tx.plenary.findUniqueOrThrow({ where: { name }, select: { id: true } });
  await tx.category.createMany({
    data: tables.categories.map((category, position) => ({
      plenaryId: id,
      name: category,
      position,
    })),
  });
  await tx.outcomeClass.createMany({
    data: tables.classes.map(({ letter, wording, resolved }, position) => ({
      plenaryId: id,
      position,
      letter,
      wording,
      resolved,
    })),
  });
  await tx.limitSetting.createMany({
    data: tables.limits.map(({ step, period, n, basis, fixedOn }) => ({
      plenaryId: id,
      step,
      period,
      n,
      basis,
      fixedOn: fixedOn && fromPlainDate(fixedOn),
    })),
  });
  await recordEvent(tx, actor, {
    kind: "plenary.create",
    plenaryId: id,
    subject: `Plenary:${id}`,
    data: { name, ...tables.note },
  });
  return { id };
}

type Days = Pick<
  NewPlenary,
  "opensOn" | "closesOn" | "cutOffOn" | "cutOffTime" | "coSigningEndsOn"
>;

/** The days of a plenary as they are stored. */
function daysOf({ opensOn, closesOn, cutOffOn, cutOffTime, coSigningEndsOn }: Days) {
  return {
    opensOn: opensOn ? fromPlainDate(opensOn) : null,
    closesOn: closesOn ? fromPlainDate(closesOn) : null,
    cutOffOn: cutOffOn ? fromPlainDate(cutOffOn) : null,
    cutOffTime: cutOffTime ?? null,
    coSigningEndsOn: coSigningEndsOn ? fromPlainDate(coSigningEndsOn) : null,
  };
}

function checked(input: NewPlenary) {
  const result = createPlenaryInput.safeParse(input);
  if (result.success) return result.data;
  const fields = Object.fromEntries(
    result.error.issues.map((issue) => [String(issue.path[0]), issue.message]),
  );
  throw new Refusal(
    "invalid",
    result.error.issues[0]?.message ?? "请核对届次会议的各项内容。",
    fields,
  );
}

/**
 * Changes name and days.
 * @throws Refusal denied, conflict for a name that is taken, invalid, also for days that lie in another's meeting
 */
export async function editPlenary(
  actor: Actor,
  input: NewPlenary & { plenaryId: number },
): Promise<void> {
  const { plenaryId: id, ...rest } = input;
  const { name, term, number, ...days } = checked(rest);
  const names = { name, term, number };
  await inTransaction(async (tx) => {
    // As the opening of another does: two meetings moved at once must not end up in one another.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plenaries'))`;
    await lockSettings(tx, actor, id);
    const taken = await tx.plenary.findFirst({ where: { name: names.name, id: { not: id } } });
    const sentence = `已经有「${names.name}」，请用另一个名称。`;
    if (taken) throw new Refusal("conflict", sentence, { name: sentence });
    const before = await tx.plenary.findUniqueOrThrow({
      where: { id },
      select: {
        name: true,
        term: true,
        number: true,
        opensOn: true,
        closesOn: true,
        cutOffOn: true,
        cutOffTime: true,
        coSigningEndsOn: true,
      },
    });
    const after = { ...names, ...daysOf(days) };
    await refuseDays(tx, id, days, before, after);
    await tx.plenary.update({ where: { id }, data: after });
    await noteChange(tx, actor, { plenaryId: id, kind: "plenary.edit" }, before, after);
  });
}

type StoredDays = ReturnType<typeof daysOf>;

/** Days that stay as they are are not asked about: what crosses by an older edit still gets its name mended. */
async function refuseDays(tx: Tx, id: number, days: Days, before: StoredDays, after: StoredDays) {
  const moved = (["opensOn", "closesOn", "cutOffOn", "coSigningEndsOn"] as const).some(
    (one) => before[one]?.getTime() !== after[one]?.getTime(),
  );
  if (!moved) return;
  const others = await tx.plenary.findMany({
    where: { id: { not: id } },
    select: { name: true, opensOn: true, closesOn: true },
  });
  const known = others.map(({ name, opensOn, closesOn }) => ({
    name,
    opensOn: toPlainDate(opensOn),
    closesOn: toPlainDate(closesOn),
  }));
  const faults = dayFaults(days, known);
  const [first] = Object.values(faults);
  if (first) throw new Refusal("invalid", first, faults);
}

/** Writes the limits as they stand after an edit; policy, lock and event are the calling command's. */
export async function writeLimits(
  tx: Tx,
  plenaryId: number,
  before: readonly LimitRow[],
  after: readonly LimitRow[],
): Promise<void> {
  const same = (a: LimitRow, b: LimitRow) => a.step === b.step && a.period === b.period;
  for (const { fixedOn, step, period, ...rest } of after) {
    const values = { ...rest, fixedOn: fixedOn && fromPlainDate(fixedOn) };
    const where = { plenaryId, step, period };
    const { count } = await tx.limitSetting.updateMany({ where, data: values });
    if (count === 0) await tx.limitSetting.create({ data: { ...where, ...values } });
  }
  for (const { step, period } of before.filter((one) => !after.some((row) => same(one, row))))
    await tx.limitSetting.deleteMany({ where: { plenaryId, step, period } });
}

/** Sets the switches where practice differs between places. @throws Refusal denied, invalid when nothing changes */
export async function editSwitches(
  actor: Actor,
  { plenaryId: id, ...after }: z.output<typeof editSwitchesInput>,
): Promise<void> {
  await inTransaction(async (tx) => {
    await lockSettings(tx, actor, id);
    const before = await tx.plenary.findUniqueOrThrow({ where: { id }, select: SWITCHES_SELECT });
    await tx.plenary.update({ where: { id }, data: after });
    await noteChange(tx, actor, { plenaryId: id, kind: "plenary.editSwitches" }, before, after);
  });
}
