import type { Route } from "next";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Actor } from "@/lib/actor";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { mayReadFrozen } from "@/lib/frozen-report/policy";
import { paths } from "@/lib/paths";
import { REPORT_KINDS, type ReportKind } from "@/lib/report-text/drafts";
import { TABLE_KINDS, type TableKind } from "@/lib/table-export/kinds";
import { mayExportTable } from "@/lib/table-export/policy";

type Props = { actor: Actor; plenary: number; asOf: PlainDate };

/** Everything that can be reported of a plenary as of a day. */
export function ReportLinks({ actor, plenary, asOf }: Props) {
  const view = { plenary, asOf };
  const links = (entries: [string, Route][]) => (
    <span className="flex flex-wrap gap-x-6 gap-y-2">
      {entries.map(([label, href]) => (
        <a key={label} href={href}>
          {label}
        </a>
      ))}
    </span>
  );
  const texts = Object.entries(REPORT_KINDS) as [ReportKind, string][];
  const tables = (Object.entries(TABLE_KINDS) as [TableKind, { label: string }][]).filter(
    ([kind]) => mayExportTable(actor, kind).may,
  );
  return (
    <DefinitionList
      items={[
        {
          term: "文字",
          value: links(
            texts.map(([kind, label]) => [label, paths.reports.text({ ...view, kind })]),
          ),
        },
        {
          term: "统计表",
          value: links(
            tables.map(([kind, { label }]) => [
              label,
              paths.reports.table({ ...view, table: kind }),
            ]),
          ),
        },
        ...(mayReadFrozen(actor).may
          ? [{ term: "定稿", value: links([["定稿的报告", paths.reports.frozen({ plenary })]]) }]
          : []),
        {
          term: "核对",
          value: links([["与公布的数核对", paths.reports.printed({ plenary })]]),
        },
      ]}
    />
  );
}
