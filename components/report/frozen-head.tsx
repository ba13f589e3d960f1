import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHead } from "@/components/ui/head";
import { dayInShanghai, formatLong } from "@/lib/calendar/plain-date";
import type { FrozenReport } from "@/lib/frozen-report/queries";
import { paths } from "@/lib/paths";

/** What was frozen, when, by whom, and how it can be checked. */
export function FrozenHead({ report, children }: { report: FrozenReport; children: ReactNode }) {
  const { id, title, plenary, plenaryId, asOf, frozenOn, by, sha256, content } = report;
  const list = paths.reports.frozen({ plenary: plenaryId });
  return (
    <>
      <PageHead
        small
        above={<Breadcrumb items={[{ href: list, label: "定稿的报告" }, { label: title }]} />}
        title={title}
        note={`${plenary}　截至${formatLong(asOf)}`}
        side={<div className="no-print flex flex-wrap gap-3">{children}</div>}
      />
      <DefinitionList
        look="grid"
        items={[
          { term: "定稿", value: `${formatLong(frozenOn)}，${by}，第${id}号` },
          { term: "按何时所知", value: formatLong(dayInShanghai(new Date(content.knownAt))) },
          { term: "口径版本", value: content.definitions },
          {
            term: "校验码",
            value: (
              <>
                <code className="break-all">{sha256}</code>
                <span className="no-print">（查验：npm run check-report -- {id}）</span>
              </>
            ),
          },
        ]}
      />
    </>
  );
}
