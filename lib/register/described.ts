import type { Actor } from "@/lib/actor";
import { formatLong } from "@/lib/calendar/plain-date";
import { figureWords } from "@/lib/figures/address";
import { nameOfCell, namesOf } from "@/lib/register/choices";
import type { ProposalFilter } from "@/lib/register/filter";
import { filterConditions } from "@/lib/register/filter-words";
import { figureOf, readFilterChoices } from "@/lib/register/queries";

/** The filter's conditions in words, with the day of what depends on one; 全部 where it narrows nothing. */
export async function describeFilter(
  actor: Actor,
  filter: ProposalFilter & { plenary: number },
): Promise<string> {
  const choices = await readFilterChoices(actor, filter.plenary);
  const figure = figureOf(filter, actor.today);
  const names = {
    ...namesOf(filter, choices),
    figure: figure ? figureWords(figure, nameOfCell(filter, choices)) : undefined,
  };
  const words = filterConditions(filter, names).map((one) => one.words);
  const day = filter.asOf ? `（截至${formatLong(filter.asOf)}）` : "";
  return `${words.length > 0 ? words.join("、") : "全部"}${day}`;
}
