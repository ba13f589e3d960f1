import { RegisterFilters } from "@/components/register/register-filters";
import { RegisterHead } from "@/components/register/register-head";
import { RegisterResult } from "@/components/register/register-result";
import { Empty } from "@/components/ui/empty";
import { figureWords } from "@/lib/figures/address";
import { mayReadFigures } from "@/lib/figures/policy";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { nameOfCell, namesOf } from "@/lib/register/choices";
import { parseFilter, type SearchParams } from "@/lib/register/filter";
import { figureOf, listRegister, readFilterChoices } from "@/lib/register/queries";
import { readViews } from "@/lib/register/views";
import { currentActor } from "@/lib/session";

export const metadata = { title: "提案" };

export default async function RegisterPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const actor = await currentActor();
  const plenaries = await listPlenaries(actor);
  const asked = parseFilter(await searchParams);
  const plenary = shownPlenary(plenaries, actor.today, asked.plenary);
  if (!plenary)
    return (
      <Empty title="还没有届次，也没有提案。">管理员建立届次以后，可以导入目录或登记提案。</Empty>
    );
  const filter = { ...asked, plenary: plenary.id };
  const [choices, page, views] = await Promise.all([
    readFilterChoices(actor, plenary.id),
    listRegister(actor, filter),
    readViews(actor, plenary.id),
  ]);
  const figure = figureOf(filter, actor.today);
  const names = {
    ...namesOf(filter, choices),
    figure: figure ? figureWords(figure, nameOfCell(filter, choices)) : undefined,
  };
  return (
    <>
      <RegisterHead actor={actor} filter={filter} views={views} plenaries={plenaries} />
      <RegisterFilters
        filter={filter}
        choices={choices}
        mayAskFigures={mayReadFigures(actor).may}
      />
      <RegisterResult
        actor={actor}
        filter={filter}
        names={names}
        plenary={plenary.name}
        page={page}
      />
    </>
  );
}
