import { ComparisonForm } from "@/components/comparison/comparison-form";
import { ComparisonTable } from "@/components/comparison/comparison-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { comparedParams } from "@/lib/comparison/asked";
import { mappingWords, tablesDiffer } from "@/lib/comparison/outcome";
import { readComparison } from "@/lib/comparison/queries";
import { mayReadFigures } from "@/lib/figures/policy";
import type { Params } from "@/lib/overview/asked";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "几次会议对比" };

export default async function ComparisonPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await currentActor();
  const verdict = mayReadFigures(actor);
  if (!verdict.may)
    return <Notice title={`${verdict.reason}。`}>本单位的数字在“待办”里看。</Notice>;
  const comparison = await readComparison(actor, await searchParams);
  const { asked, days, columns, all } = comparison;
  if (all.length === 0)
    return <Empty title="还没有届次，也没有数字。">建立届次以后才能对比。</Empty>;
  const tables = columns.flatMap(({ plenary, figures }) =>
    figures ? [{ name: plenary.name, classes: figures.classes }] : [],
  );
  const overview = { href: paths.overview(), label: "办理总览" };
  return (
    <div className="stack frame-landscape">
      <PageHead
        above={<Breadcrumb items={[overview, { label: "几次会议对比" }]} />}
        title="几次会议对比"
        note={
          asked.mode === "days"
            ? `每次会议都算到交办以后第${days}天；交办日是多数提案的交办日`
            : "每次会议算到各自的日期"
        }
      />
      <ComparisonForm comparison={comparison} />
      {columns.length === 1 ? (
        <Notice title="只有一次会议">再选一次会议才有对比；还没有的，可以导入往届的目录。</Notice>
      ) : null}
      <ComparisonTable actor={actor} columns={columns} file={comparedParams(asked)} />
      <Notice
        title={
          tablesDiffer(tables.map((one) => one.classes)) ? "各次会议的类别表不同" : "类别怎么归"
        }
      >
        {tables.map(({ name, classes }) => (
          <p key={name}>
            {name}：{mappingWords(classes)}。
          </p>
        ))}
        <p>算不算解决看届次设置；其余看类别的说明，说明看不出的，最末一类归“留作参考”。</p>
      </Notice>
    </div>
  );
}
