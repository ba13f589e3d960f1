import type { FilterNames } from "@/lib/register/filter-words";
import type { ProposalFilter } from "@/lib/register/filter";

export type FilterChoices = {
  units: { id: number; name: string }[];
  categories: { id: number; name: string }[];
  sectors: { id: number; name: string }[];
  letters: { letter: string; wording: string }[];
};

/** The names that a filter's ids stand for. */
export function namesOf(filter: ProposalFilter, choices: FilterChoices): FilterNames {
  const name = (list: { id: number; name: string }[], id: number | undefined) =>
    list.find((one) => one.id === id)?.name;
  return {
    unit: name(choices.units, filter.unit),
    category: name(choices.categories, filter.category),
    sector: name(choices.sectors, filter.sector),
  };
}

/** Whose cell a figure's address means, by name: unit, category and sector ids of the address itself. */
export function nameOfCell(filter: ProposalFilter, choices: FilterChoices): string | undefined {
  const id = Number(filter.of);
  if (filter.figure?.startsWith("unit.")) return choices.units.find((unit) => unit.id === id)?.name;
  if (filter.figure?.startsWith("category."))
    return choices.categories.find((one) => one.id === id)?.name;
  if (filter.figure?.startsWith("sector."))
    return choices.sectors.find((one) => one.id === id)?.name;
  return undefined;
}
