import { DecisionsTable } from "@/components/import/decisions-table";
import { ErrorsTable } from "@/components/import/errors-table";
import { IssueTable } from "@/components/import/issue-table";
import { ChangesTable, CreatedTable } from "@/components/import/plan-tables";
import { Empty } from "@/components/ui/empty";
import { SavedViews } from "@/components/ui/filter-bar";
import { SectionHead } from "@/components/ui/head";
import { Pager } from "@/components/ui/pager";
import { pageOf, PREVIEW_PAGE, rowHeads } from "@/lib/import-batch/preview";
import type { Preview } from "@/lib/import-batch/queries";
import { paths } from "@/lib/paths";

const LABELS = {
  errors: "错误",
  warnings: "提醒",
  changes: "更新",
  created: "新增",
  repairs: "已修正",
  decisions: "自己改的",
};
type List = keyof typeof LABELS;

function countsOf({ result, plan, decisions }: Preview): Record<List, number> {
  return {
    errors: result.errors.length,
    warnings: result.warnings.length + plan.warnings.length,
    changes: plan.updated,
    created: plan.created,
    repairs: result.repairs.length,
    decisions: decisions.repairs.length + decisions.leftOutRows.length,
  };
}

/** What was asked for, else the first list that holds something, errors before all. */
function listOf(asked: string | undefined, counts: Record<List, number>): List {
  if (asked && asked in LABELS) return asked as List;
  return (Object.keys(LABELS) as List[]).find((list) => counts[list] > 0) ?? "errors";
}

/** The lists to check, one at a time, a hundred entries a page. */
export function PreviewLists({
  preview,
  asked,
  page,
}: {
  preview: Preview;
  asked?: string;
  page: number;
}) {
  const counts = countsOf(preview);
  const list = listOf(asked, counts);
  return (
    <section className="mt-4">
      <SectionHead
        id="check"
        title="核对"
        note="错误改好才能写入；提醒照样写入；已修正的请看一眼"
      />
      <SavedViews
        label="核对什么"
        views={(Object.keys(LABELS) as List[]).map((key) => ({
          href: `${paths.imports.show(preview.id, { show: key })}#check`,
          label: LABELS[key],
          count: counts[key],
          tone: key === "errors" ? "late" : key === "warnings" ? "soon" : undefined,
          current: key === list,
        }))}
      />
      {counts[list] === 0 ? (
        <Empty title={list === "errors" ? "没有错误。" : `没有${LABELS[list]}。`} />
      ) : (
        <Shown preview={preview} list={list} asked={page} />
      )}
    </section>
  );
}

function Shown({ preview, list, asked }: { preview: Preview; list: List; asked: number }) {
  const { result, plan, header, grid, id } = preview;
  const headOf = rowHeads(grid, header.mapping);
  const pager = ({ page, pages }: { page: number; pages: number }) => (
    <Pager
      page={page}
      pages={pages}
      hrefOf={(number) => `${paths.imports.show(id, { show: list, page: number })}#check`}
      words={pages > 1 ? `每页${PREVIEW_PAGE}条` : undefined}
    />
  );
  if (list === "decisions") return <DecisionsTable preview={preview} />;
  if (list === "changes" || list === "created") {
    const part = pageOf(
      plan.rows.filter(({ kind }) => kind === (list === "changes" ? "update" : "create")),
      asked,
    );
    return (
      <>
        {list === "changes" ? (
          <ChangesTable plans={part.entries} />
        ) : (
          <CreatedTable plans={part.entries} />
        )}
        {pager(part)}
      </>
    );
  }
  if (list === "errors") {
    const part = pageOf(result.errors, asked);
    return (
      <>
        <ErrorsTable preview={preview} issues={part.entries} page={part.page} />
        {pager(part)}
      </>
    );
  }
  const part = pageOf(
    list === "warnings" ? [...result.warnings, ...plan.warnings] : result.repairs,
    asked,
  );
  return (
    <>
      <IssueTable caption={LABELS[list]} issues={part.entries} headOf={headOf} />
      {pager(part)}
    </>
  );
}
