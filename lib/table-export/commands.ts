import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction } from "@/lib/db/client";
import { FORMATS, type TableFormat } from "@/lib/spreadsheet/formats";
import { type TableFile, tableFile } from "@/lib/table-export/files";
import { ALL_TABLES } from "@/lib/table-export/kinds";
import { readTable, type TableAsked } from "@/lib/table-export/queries";

/** A table as a file; who took which out stands in the log. @throws Refusal denied, notFound */
export async function exportTable(
  actor: Actor,
  asked: TableAsked & { format: TableFormat },
): Promise<TableFile> {
  const { plenaryId, kind, asOf, format } = asked;
  const file = await tableFile(await readTable(actor, asked), format);
  const data = { table: ALL_TABLES[kind].label, format: FORMATS[format] };
  await inTransaction((tx) =>
    recordEvent(tx, actor, { kind: "report.exportTable", plenaryId, on: asOf, data }),
  );
  return file;
}
