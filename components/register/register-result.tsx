import { ExportLinks } from "@/components/register/export-links";
import { RegisterTable } from "@/components/register/register-table";
import { Empty } from "@/components/ui/empty";
import { ListSentence } from "@/components/ui/filter-bar";
import { Pager } from "@/components/ui/pager";
import type { Actor } from "@/lib/actor";
import { paths } from "@/lib/paths";
import {
  isNarrow,
  type ProposalFilter,
  type Sort,
  without,
  writeFilter,
} from "@/lib/register/filter";
import { filterConditions, type FilterNames, filterSentence } from "@/lib/register/filter-words";
import { mayExport } from "@/lib/register/policy";
import type { RegisterPage } from "@/lib/register/queries";

type Props = {
  actor: Actor;
  filter: ProposalFilter;
  names: FilterNames;
  plenary: string;
  page: RegisterPage;
};

const ORDER: Record<Sort, string> = {
  urgency: "超期和快到期的在前",
  number: "按案号",
  submitted: "最近登记的在前",
  title: "按案由",
};

/** The sentence that says what is shown, the table, the pages; or what is missing and which condition to drop. */
export function RegisterResult({ actor, filter, names, plenary, page }: Props) {
  const query = writeFilter(filter);
  const conditions = filterConditions(filter, names);
  const links = (
    <>
      {mayExport(actor).may && page.count > 0 ? (
        <ExportLinks filter={filter} count={page.count} />
      ) : null}{" "}
      {page.count > 0 ? <a href={paths.registerPrint(query)}>打印目录</a> : null}
    </>
  );
  return (
    <>
      <ListSentence links={links}>
        {filterSentence(filter, names, plenary, page.count)}，{ORDER[filter.sort ?? "urgency"]}。
        {isNarrow(filter) ? (
          <a href={paths.register({ plenary: filter.plenary })}>清除条件</a>
        ) : null}
      </ListSentence>
      {filter.figure && filter.knownAt ? (
        <p className="note">
          名单是当时的：只看当时已经录入、还没有作废的记录，后来撤销了的导入也列出。各行的状态、期限、轮到谁是现在的，因为历法和期限设置改过以后不留旧的。
        </p>
      ) : null}
      {page.count === 0 ? (
        <Empty title={conditions.length > 0 ? "没有符合这些条件的提案。" : "这个届次还没有提案。"}>
          {conditions.map(({ key, words }) => (
            <a key={key} className="mr-3" href={paths.register(writeFilter(without(filter, key)))}>
              去掉“{words}”
            </a>
          ))}
        </Empty>
      ) : (
        <RegisterTable lines={page.lines} filter={filter} />
      )}
      <Pager
        page={page.page}
        pages={page.pages}
        hrefOf={(number) => paths.register(writeFilter({ ...filter, page: number }))}
        words={page.pages > 1 ? `共${page.count}件` : undefined}
      />
    </>
  );
}
