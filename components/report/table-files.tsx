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
export function TableFiles({ kind, query, formats }: Props) {
  const hrefOf = (format: TableFormat) =>
    paths.reports.tableFile({ ...query, table: kind, format });
  return <FileLinks label={ALL_TABLES[kind].label} hrefOf={hrefOf} formats={formats} />;
}

type LinksProps = {
  label: string;
  hrefOf: (format: TableFormat) => string;
  formats?: readonly TableFormat[];
};

/** A file in several formats. */
export function FileLinks({ label, hrefOf, formats = ["csv", "json"] }: LinksProps) {
  return (
    <span className="no-print">
      {formats.map((format) => (
        <a
          key={format}
          className="ml-3"
          href={hrefOf(format)}
          aria-label={`下载${FORMATS[format]}：${label}`}
          download
        >
          下载{FORMATS[format]}
        </a>
      ))}
    </span>
  );
}
