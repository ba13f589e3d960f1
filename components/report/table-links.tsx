import type { Actor } from "@/lib/actor";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import { FORMATS, TABLE_KINDS, type TableFormat, type TableKind } from "@/lib/table-export/kinds";
import { mayExportTable } from "@/lib/table-export/policy";

type Props = {
  actor: Actor;
  view: { plenary: number; asOf: PlainDate };
  kind: TableKind;
  unit: string;
};

/** The other tables, and this one as a file. */
export function TableLinks({ actor, view, kind, unit }: Props) {
  const kinds = (Object.keys(TABLE_KINDS) as TableKind[]).filter(
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
        {(Object.keys(FORMATS) as TableFormat[]).map((format) => (
          <a
            key={format}
            className="mr-4"
            href={paths.reports.tableFile({ ...view, table: kind, format })}
            download
          >
            下载{FORMATS[format]}
          </a>
        ))}
      </span>
    </div>
  );
}
