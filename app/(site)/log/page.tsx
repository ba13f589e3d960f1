import { notFound } from "next/navigation";
import { LogFilterBar } from "@/components/log/log-filter-bar";
import { LogTable } from "@/components/log/log-table";
import { Empty } from "@/components/ui/empty";
import { ListSentence } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/head";
import { Pager } from "@/components/ui/pager";
import { logQuery, parseLogFilter } from "@/lib/log/filter";
import { mayReadLog } from "@/lib/log/policy";
import { LOG_PAGE, readLog } from "@/lib/log/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "操作记录" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function LogPage({ searchParams }: { searchParams: Search }) {
  const actor = await currentActor();
  if (!mayReadLog(actor).may) notFound();
  const filter = parseLogFilter(await searchParams);
  const { rows, total } = await readLog(actor, filter);
  const asked = filter.q !== "" || filter.from !== null || filter.to !== null;
  return (
    <>
      <PageHead small title="操作记录" note="只增不改；不含评价的内容" />
      <LogFilterBar filter={filter} />
      <ListSentence links={asked ? <a href={paths.log()}>清除条件</a> : null}>
        显示{asked ? "符合条件的" : "全部"}记录，共{total}条，最近的在前。
      </ListSentence>
      {rows.length > 0 ? (
        <LogTable rows={rows} />
      ) : (
        <Empty title="没有这样的记录。">可以换一个姓名、案号或日期。</Empty>
      )}
      <Pager
        page={filter.page}
        pages={Math.ceil(total / LOG_PAGE)}
        hrefOf={(page) => paths.log(logQuery({ ...filter, page }))}
        words={total > LOG_PAGE ? `每页${LOG_PAGE}条` : undefined}
      />
    </>
  );
}
