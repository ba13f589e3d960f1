import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Refusal } from "@/lib/errors";
import { sliceRegisterRows } from "@/lib/import/queries";
import type { RegisterRow } from "@/lib/import/register-row";
import { readPlenary } from "@/lib/plenary/queries";
import { describeFilter } from "@/lib/register/described";
import { registerFile } from "@/lib/register/file";
import { type ProposalFilter, writeFilter } from "@/lib/register/filter";
import { LONG_FROM, registerName } from "@/lib/register/long";
import { mayExport } from "@/lib/register/policy";
import { listIds } from "@/lib/register/queries";
import { readableBy } from "@/lib/register/readable";
import { FORMATS, MEDIA, type TableFormat } from "@/lib/spreadsheet/formats";
import { ensure } from "@/lib/verdict";

/** So many cases are read and written before others get their turn. */
const SLICE = 100;

/**
 * The filter's cases as a file of the 46 columns of the 提案目录, in the list's order; importing the workbook changes
 * nothing. Who took how many out stands in the log.
 * @throws Refusal denied; notFound without such a plenary; conflict where they are so many that it would take long
 */
export async function exportRegister(
  actor: Actor,
  filter: ProposalFilter & { plenary: number },
  format: TableFormat = "xlsx",
): Promise<{ name: string; bytes: Buffer; mediaType: string }> {
  ensure(mayExport(actor));
  const plenary = await readPlenary(actor, filter.plenary);
  if (!plenary) throw new Refusal("notFound", "没有这个届次。");
  const { ids } = await listIds(actor, filter);
  if (ids.length >= LONG_FROM)
    throw new Refusal(
      "conflict",
      `这份目录有${ids.length}件，要较长时间。请回到提案列表，点“导出${FORMATS[format]}”，在后台生成。`,
    );
  const head = {
    plenary: plenary.name,
    filter: writeFilter(filter),
    about: await describeFilter(actor, filter),
  };
  const bytes = await registerFile(rowsFor(actor, ids), format, head);
  const data = { count: ids.length, filter: head.filter, format } satisfies Prisma.InputJsonValue;
  await inTransaction((tx) =>
    recordEvent(tx, actor, { kind: "register.export", plenaryId: plenary.id, data }),
  );
  return {
    name: registerName(plenary.name, ids.length, actor.today, format),
    bytes,
    mediaType: MEDIA[format],
  };
}

async function* rowsFor(actor: Actor, ids: readonly number[]): AsyncGenerator<RegisterRow[]> {
  const readable = readableBy(actor);
  for await (const slice of sliceRegisterRows(ids, SLICE))
    yield slice.map(({ row }) => readable(row));
}
