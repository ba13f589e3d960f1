import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction } from "@/lib/db/client";
import { mayReadDirectory } from "@/lib/member/policy";
import { listMembers } from "@/lib/member/queries";
import { mayExportWhole } from "@/lib/member-export/policy";
import { readContactsOfCollectives } from "@/lib/member-export/queries";
import { collectiveRows, memberRows } from "@/lib/member-export/register-sheet";
import type { exportMembersInput } from "@/lib/member-export/schema";
import { writeCsv } from "@/lib/spreadsheet/write-csv";
import { writeWorkbook } from "@/lib/spreadsheet/write-workbook";
import { ensure } from "@/lib/verdict";

const SHEET = { MEMBERS: "委员名册", COLLECTIVES: "集体提案者" } as const;

/**
 * The register as a file, telephone and e-mail masked; whole for those who must contact, who say why. Who took it out,
 * and why, stands in the log.
 * @throws Refusal denied
 */
export async function exportMembers(
  actor: Actor,
  { kind, format, whole, reason }: z.output<typeof exportMembersInput>,
): Promise<{ name: string; bytes: Buffer; mediaType?: string }> {
  ensure(mayReadDirectory(actor));
  if (whole) ensure(mayExportWhole(actor));
  const rows =
    kind === "MEMBERS"
      ? memberRows(await listMembers(actor, ""), whole)
      : collectiveRows(await readContactsOfCollectives(actor), whole);
  const bytes =
    format === "csv"
      ? writeCsv(rows)
      : await writeWorkbook([
          {
            name: SHEET[kind],
            columns: rows[0]!.map(() => ({ width: 18 })),
            headerRows: 1,
            frozenColumns: 1,
            rows,
          },
        ]);
  const data = { register: SHEET[kind], format, count: rows.length - 1, whole, reason };
  await inTransaction((tx) => recordEvent(tx, actor, { kind: "member.export", data }));
  return {
    name: `${SHEET[kind]}（${whole ? "含完整手机号" : "手机号已遮住"}，${actor.today}）.${format}`,
    bytes,
    ...(format === "csv" ? { mediaType: "text/csv; charset=utf-8" } : {}),
  };
}
