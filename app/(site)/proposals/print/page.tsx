import { PrintButton } from "@/components/register/print-button";
import { PrintTable } from "@/components/register/print-table";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { formatLong } from "@/lib/calendar/plain-date";
import { figureWords } from "@/lib/figures/address";
import { paths } from "@/lib/paths";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { nameOfCell, namesOf } from "@/lib/register/choices";
import { parseFilter, type SearchParams, without, writeFilter } from "@/lib/register/filter";
import { filterSentence } from "@/lib/register/filter-words";
import { figureOf, listIds, readLines, readFilterChoices } from "@/lib/register/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "打印目录" };

export default async function RegisterPrintPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await currentActor();
  const plenaries = await listPlenaries(actor);
  const asked = parseFilter(await searchParams);
  const plenary = shownPlenary(plenaries, actor.today, asked.plenary);
  if (!plenary) return <Empty title="还没有届次，也没有提案。" />;
  const filter = without({ ...asked, plenary: plenary.id }, "page");
  const asOf = filter.asOf ?? actor.today;
  const [choices, { ids, clocks }] = await Promise.all([
    readFilterChoices(actor, plenary.id),
    listIds(actor, { ...filter, sort: filter.sort ?? "number" }),
  ]);
  const lines = await readLines(ids, clocks, asOf);
  const figure = figureOf(filter, actor.today);
  const names = {
    ...namesOf(filter, choices),
    figure: figure ? figureWords(figure, nameOfCell(filter, choices)) : undefined,
  };
  return (
    <div className="frame-landscape">
      <PageHead
        title="提案目录"
        note={`${filterSentence(filter, names, plenary.name, ids.length)}，截至${formatLong(asOf)}`}
        side={
          <span className="no-print flex items-center gap-3">
            <a href={paths.register(writeFilter(filter))}>回到列表</a>
            <PrintButton />
          </span>
        }
      />
      {lines.length === 0 ? (
        <Empty title="没有符合这些条件的提案。" />
      ) : (
        <PrintTable lines={lines} />
      )}
    </div>
  );
}
