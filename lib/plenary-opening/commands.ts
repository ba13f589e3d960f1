import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { toPlainDate } from "@/lib/calendar/plain-date";
import { createPlenaryIn } from "@/lib/plenary/commands";
import { limitKey } from "@/lib/plenary/limit-rows";
import { mayCreatePlenary } from "@/lib/plenary/policy";
import { fixedDayFaults, openingFaults } from "@/lib/plenary-opening/days";
import {
  type Difference,
  differencesBetween,
  type FixedLimit,
  fixedLimits,
  takenOverWords,
} from "@/lib/plenary-opening/differences";
import { readTables } from "@/lib/plenary-opening/queries";
import type { openPlenaryInput } from "@/lib/plenary-opening/schema";
import { type PlenaryTables, STANDARD_TABLES } from "@/lib/plenary-opening/tables";
import { seenOf } from "@/lib/running-limit/queries";
import { ensure } from "@/lib/verdict";

type Asked = z.output<typeof openPlenaryInput>;

/** What a plenary would be opened with, before it is. */
export type OpeningPreview = {
  /** 八届一次会议; 通用的表 */
  source: string;
  /** What is taken over, in words. */
  takenOver: string;
  /** Limits whose fixed day must be given anew. */
  fixed: FixedLimit[];
  /** Against the standard tables. */
  differing: Difference[];
  seen: string;
  /** Sent before with something missing, by the name of the input. */
  errors: Record<string, string>;
  typed: Record<string, string>;
};

export type Opened = { id: number } | { preview: OpeningPreview };

/**
 * 新建届次 from a copy of another's tables, limits, rules and switches: the first answer shows what it would have, the
 * second, with the same seen, makes it, in one transaction with one event. It takes new submissions from its opening
 * day on (lib/plenary/current), and earlier ones stay where they are.
 * @throws Refusal denied; notFound without the plenary to copy; invalid, at the fields, for a name or number that is
 * taken, meetings that overlap, a cut-off outside of the meeting; conflict when what is copied changed meanwhile
 */
export async function openPlenary(actor: Actor, input: Asked): Promise<Opened> {
  ensure(mayCreatePlenary(actor));
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('plenaries'))`;
    const { copyId, fixedDays, seen, ...plenary } = input;
    refuse(openingFaults(plenary, await others(tx)));
    const source = copyId === null ? null : await lockSource(tx, copyId);
    const tables = copyId === null ? STANDARD_TABLES : await readTables(tx, copyId);
    const fixed = fixedLimits(tables);
    const current = seenOf(copyId, tables);
    const errors = fixedDayFaults(fixed, fixedDays, plenary.opensOn);
    if (seen !== current || Object.keys(errors).length > 0)
      return {
        preview: {
          source: source ?? "通用的表",
          takenOver: takenOverWords(tables),
          fixed,
          differing: differencesBetween(STANDARD_TABLES, tables),
          seen: current,
          // Nobody has been asked for the days before the first preview.
          errors: seen === current ? errors : {},
          typed: typedOf(input),
        },
      };
    const id = await create(tx, actor, plenary, { tables, fixedDays, source });
    return { id };
  });
}

type Copy = { tables: PlenaryTables; fixedDays: Asked["fixedDays"]; source: string | null };

async function create(
  tx: Tx,
  actor: Actor,
  plenary: Omit<Asked, "copyId" | "fixedDays" | "seen">,
  { tables, fixedDays, source }: Copy,
): Promise<number> {
  const limits = tables.limits.map((one) =>
    one.basis === "FIXED_DATE"
      ? { ...one, fixedOn: fixedDays.get(limitKey(one.step, one.period)) ?? null }
      : one,
  );
  const { categories, classes, switches, points, synonyms } = tables;
  const { id: plenaryId } = await createPlenaryIn(tx, actor, plenary, {
    categories,
    classes,
    limits,
    switches,
    note: { copiedFrom: source ?? "" },
  });
  await tx.plenary.update({
    where: { id: plenaryId },
    data: { pointsCapTenths: points.capTenths },
  });
  await tx.pointRule.createMany({ data: points.rules.map((rule) => ({ plenaryId, ...rule })) });
  await tx.importSynonym.createMany({ data: synonyms.map((one) => ({ plenaryId, ...one })) });
  return plenaryId;
}

/** The plenary that is copied stays as it is until the copy is made. */
async function lockSource(tx: Tx, id: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ name: string }[]>`
    SELECT name FROM "Plenary" WHERE id = ${id} FOR SHARE`;
  const sentence = "没有要照抄的届次，请从列表里另选一个。";
  if (!row) throw new Refusal("notFound", sentence, { copyId: sentence });
  return row.name;
}

async function others(tx: Tx) {
  const rows = await tx.plenary.findMany({
    select: { name: true, term: true, number: true, opensOn: true, closesOn: true },
  });
  return rows.map((one) => ({
    ...one,
    opensOn: toPlainDate(one.opensOn),
    closesOn: toPlainDate(one.closesOn),
  }));
}

function refuse(faults: Record<string, string>): void {
  const [first] = Object.values(faults);
  if (first) throw new Refusal("invalid", first, faults);
}

/** The form by the names of its inputs, to be kept beside the preview. */
function typedOf({ fixedDays, seen, ...rest }: Asked): Record<string, string> {
  const days = [...fixedDays].map(([key, day]) => [`fixedOn-${key}`, day ?? ""]);
  const fields = Object.entries(rest).map(([name, value]) => [name, String(value ?? "")]);
  return Object.fromEntries([...fields, ...days]);
}
