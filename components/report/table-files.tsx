import { paths } from "@/lib/paths";
import { FORMATS, type TableFormat } from "@/lib/spreadsheet/formats";
import { ALL_TABLES, type TableKind } from "@/lib/table-export/kinds";

type Props = {
  kind: TableKind;
  /** What the table on the screen was asked: plenary, day, as known then … */
  query: Record<string, string | number | null>;
  formats?: readonly TableFormat[];
};

/** The table beside it as files, the same numbers. */
export function TableFiles({ kind, query, formats = ["csv", "json"] }: Props) {
  return (
    <span className="no-print">
      {formats.map((format) => (
        <a
          key={format}
          className="ml-3"
          href={paths.reports.tableFile({ ...query, table: kind, format })}
          aria-label={`下载${FORMATS[format]}：${ALL_TABLES[kind].label}`}
          download
        >
          下载{FORMATS[format]}
        </a>
      ))}
    </span>
  );
}
