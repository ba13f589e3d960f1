import { paths } from "@/lib/paths";
import { type ProposalFilter, writeFilter } from "@/lib/register/filter";
import { LONG_FROM } from "@/lib/register/long";
import { FORMATS, type TableFormat } from "@/lib/spreadsheet/formats";

/** The list as files: at once, or, where it is long, by way of the page that has it made in the background. */
export function ExportLinks({ filter, count }: { filter: ProposalFilter; count: number }) {
  const query = writeFilter(filter);
  const address = count < LONG_FROM ? paths.registerExport : paths.exports.new;
  const files = (Object.keys(FORMATS) as TableFormat[]).map((format) => (
    <a key={format} className="mr-3" href={address({ ...query, format })}>
      导出{FORMATS[format]}
      {format === "xlsx" ? `（${count}件）` : ""}
    </a>
  ));
  if (count < LONG_FROM) return files;
  return (
    <>
      {files}
      <a className="mr-3" href={paths.exports.list}>
        我的后台导出
      </a>
    </>
  );
}
