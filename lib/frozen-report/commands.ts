import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import {
  addDays,
  dayInShanghai,
  formatLong,
  fromPlainDate,
  type PlainDate,
} from "@/lib/calendar/plain-date";
import { inTransaction } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { canonical, sha256 } from "@/lib/frozen-report/canonical";
import { basisChoices } from "@/lib/frozen-report/content";
import { definitionsVersion } from "@/lib/frozen-report/definitions";
import { mayFreeze } from "@/lib/frozen-report/policy";
import { knownSince, readContent, readFrozen } from "@/lib/frozen-report/queries";
import type { FreezeInput } from "@/lib/frozen-report/schema";
import { FROZEN_TABLES, type FrozenTable, frozenTable } from "@/lib/frozen-report/tables";
import { paths } from "@/lib/paths";
import { FORMATS, type TableFormat } from "@/lib/spreadsheet/formats";
import { type TableFile, tableFile } from "@/lib/table-export/files";
import { ensure } from "@/lib/verdict";

/**
 * 定稿: keeps a report's figures, definitions and cases for ever, with their SHA-256. Nobody can change it, the
 * database refuses it too.
 * @throws Refusal denied; invalid for a day to come, for what was known before there were records, or for a basis
 * that the rate does not have; conflict when the data changed while they were read
 */
export async function freezeReport(actor: Actor, input: FreezeInput) {
  ensure(mayFreeze(actor));
  const { plenaryId, title, asOf } = input;
  if (asOf > actor.today) refuse("asOf", "截止日期还没有到，到了再定稿。");
  const knownAt = await momentOf(plenaryId, input.knownOn);
  const bases = basesOf(input);
  const definitions = definitionsVersion();
  const choices = { title, bases, definitions, knownAt: knownAt.toISOString() };
  const content = await readContent(actor, { plenaryId, asOf, knownAt }, choices);
  const text = canonical(content);
  const hash = sha256(text);
  return inTransaction(async (tx) => {
    const { id } = await tx.frozenReport.create({
      data: {
        plenaryId,
        title,
        asOf: fromPlainDate(asOf),
        definitions,
        content: text,
        sha256: hash,
        frozenOn: fromPlainDate(actor.today),
        recordedById: actor.userId,
        recordedByName: actor.name,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      kind: "report.freeze",
      plenaryId,
      subject: `FrozenReport:${id}`,
      on: asOf,
      data: { title, asOf, sha256: hash, definitions },
    });
    return { to: paths.reports.showFrozen(id) };
  });
}

/** The end of that day in Asia/Shanghai, or this moment. */
async function momentOf(plenaryId: number, day: PlainDate | undefined): Promise<Date> {
  const now = new Date();
  if (day === undefined) return now;
  const end = new Date(`${addDays(day, 1)}T00:00:00+08:00`);
  const moment = new Date(end.getTime() - 1);
  const since = await knownSince(plenaryId);
  if (!since || moment < since)
    refuse(
      "knownOn",
      since
        ? `这一届的记录从${formatLong(dayInShanghai(since))}开始，更早的时候还没有记录，不能按那时所知定稿。`
        : "这一届还没有记录。",
    );
  return moment > now ? now : moment;
}

function basesOf(input: FreezeInput): Record<string, string> {
  return Object.fromEntries(
    basisChoices().map(({ name, bases }) => {
      const asked = input[name as keyof FreezeInput];
      const found = asked === undefined ? bases[0] : bases.find((one) => one.basis === asked);
      if (!found) refuse(name, "请从列出的口径中选择。");
      return [name, found.basis];
    }),
  );
}

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}

/** A table of a frozen report as a file; who took it out stands in the log. @throws Refusal denied, notFound */
export async function exportFrozenTable(
  actor: Actor,
  { id, table, format }: { id: number; table: FrozenTable; format: TableFormat },
): Promise<TableFile> {
  const { plenaryId, content, asOf } = await readFrozen(actor, id);
  const file = await tableFile(frozenTable(content, table), format);
  const data = {
    table: `定稿${id}号的${FROZEN_TABLES[table]}`,
    format: FORMATS[format],
  };
  await inTransaction((tx) =>
    recordEvent(tx, actor, { kind: "report.exportTable", plenaryId, on: asOf, data }),
  );
  return file;
}
