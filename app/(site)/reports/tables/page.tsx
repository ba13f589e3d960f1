import { askedOf, type ReportParams } from "@/components/report/asked";
import { ReportHead } from "@/components/report/report-head";
import { StatTableView } from "@/components/report/stat-table";
import { TableLinks } from "@/components/report/table-links";
import { PrintButton } from "@/components/register/print-button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { TABLE_KINDS, tableKindFrom } from "@/lib/table-export/kinds";
import { mayExportTable } from "@/lib/table-export/policy";
import { readTable } from "@/lib/table-export/queries";

export const metadata = { title: "统计表" };

export default async function TablesPage({
  searchParams,
}: {
  searchParams: Promise<ReportParams>;
}) {
  const actor = await currentActor();
  const params = await searchParams;
  const answer = await askedOf(actor, params);
  if ("instead" in answer) return answer.instead;
  const { plenary, asOf } = answer.asked;
  const kind = tableKindFrom(params.table);
  const verdict = mayExportTable(actor, kind);
  if (!verdict.may) return <Notice title={verdict.reason} />;
  const table = await readTable(actor, { plenaryId: plenary.id, asOf, kind });
  return (
    <div className="frame-landscape">
      <ReportHead
        title={TABLE_KINDS[kind].label}
        {...answer.asked}
        action={paths.reports.table()}
        kept={{ table: kind }}
      >
        <PrintButton look="plain" />
      </ReportHead>
      <TableLinks
        actor={actor}
        view={{ plenary: plenary.id, asOf }}
        kind={kind}
        unit={table.unit}
      />
      {table.rows.length === 0 ? (
        <Empty title="到这一天还没有可统计的。" />
      ) : (
        <StatTableView actor={actor} table={table} />
      )}
    </div>
  );
}
