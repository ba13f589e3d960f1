import { TableFiles } from "@/components/report/table-files";
import type { Actor } from "@/lib/actor";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import { TABLE_KINDS, type UsualTable } from "@/lib/table-export/kinds";
import { mayExportTable } from "@/lib/table-export/policy";

type Props = {
  actor: Actor;
  view: { plenary: number; asOf: PlainDate };
  kind: UsualTable;
  unit: string;
};

/** The other tables, and this one as a file. */
export function TableLinks({ actor, view, kind, unit }: Props) {
  const kinds = (Object.keys(TABLE_KINDS) as UsualTable[]).filter(
    (one) => mayExportTable(actor, one).may,
  );
  return (
    <div className="section-head">
      <nav className="flex flex-wrap gap-x-4 gap-y-2 no-print" aria-label="统计表">
        {kinds.map((one) => (
          <a
            key={one}
            href={paths.reports.table({ ...view, table: one })}
            aria-current={one === kind ? "page" : undefined}
            className={one === kind ? "font-bold" : undefined}
          >
            {TABLE_KINDS[one].label}
          </a>
        ))}
      </nav>
      <span className="section-note">{unit}</span>
      <span className="section-links no-print">
        <a href={paths.exports.new({ what: "tables", ...view })}>全部统计表（Excel）</a>
        <TableFiles kind={kind} query={view} formats={["xlsx", "csv", "json"]} />
      </span>
    </div>
  );
}
