import { FileLinks } from "@/components/report/table-files";
import { FROZEN_TABLES, type FrozenTable } from "@/lib/frozen-report/tables";
import { paths } from "@/lib/paths";

/** A frozen table as files, as it was frozen. */
export function FrozenFiles({ id, table }: { id: number; table: FrozenTable }) {
  return (
    <FileLinks
      label={`定稿的${FROZEN_TABLES[table]}`}
      hrefOf={(format) => paths.reports.frozenTable(id, { table, format })}
      formats={["xlsx", "csv", "json"]}
    />
  );
}
