import { PromiseFilters } from "@/components/promise/promise-filters";
import { PromiseTable } from "@/components/promise/promise-table";
import { PromiseViews } from "@/components/promise/promise-views";
import { Empty } from "@/components/ui/empty";
import { ListSentence } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/head";
import { orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { parsePromiseFilter, promiseQuery } from "@/lib/promise/filter";
import { readPromiseList } from "@/lib/promise/queries";
import { isStaff, isUnit } from "@/lib/proposal/policy";
import { currentActor } from "@/lib/session";

export const metadata = { title: "承诺事项" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function PromisesPage({ searchParams }: { searchParams: Search }) {
  const actor = await currentActor();
  const [plenaries, search] = await Promise.all([listPlenaries(actor), searchParams]);
  const plenary = shownPlenary(plenaries, actor.today, [search.plenary].flat()[0]);
  if (!plenary) return <Empty title="还没有届次，也没有承诺事项。" />;
  const filter = parsePromiseFilter(search);
  const { rows, counts, units } = await orNotFound(readPromiseList(actor, plenary.id, filter));
  const query = { plenary: plenary.id, ...promiseQuery(filter) };
  const asked = Object.keys(query).length > 1;
  return (
    <>
      <PageHead small title="承诺事项" note={`${plenary.name}　答复里有期限的计划落实事项`} />
      <PromiseViews filter={filter} counts={counts} plenaryId={plenary.id} />
      <PromiseFilters {...{ filter, plenaries, units }} plenaryId={plenary.id} />
      <ListSentence
        links={
          <>
            {asked ? <a href={paths.promises.list({ plenary: plenary.id })}>清除条件</a> : null}
            <a href={paths.promises.export(query)}>导出CSV</a>
          </>
        }
      >
        显示{asked ? "符合条件的" : "全部"}承诺{rows.length}项，先到期的在前。
      </ListSentence>
      {rows.length > 0 ? (
        <PromiseTable promises={rows} own={isUnit(actor)} keeps={isUnit(actor) || isStaff(actor)} />
      ) : (
        <Empty title={asked ? "没有这样的承诺。" : "本次会议的答复里还没有有期限的承诺。"}>
          单位在答复里写“计划落实事项”并填期限，答复送出后就在这里跟踪。
        </Empty>
      )}
    </>
  );
}
