import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { DateInput } from "@/components/ui/text-input";
import { paths } from "@/lib/paths";
import type { PlenarySummary } from "@/lib/plenary/queries";
import type { PromiseFilter } from "@/lib/promise/filter";
import { PROMISE_STATE } from "@/lib/promise/state";

type Props = {
  filter: PromiseFilter;
  plenaryId: number;
  plenaries: readonly PlenarySummary[];
  /** Units that promised something in the plenary; a unit itself chooses none. */
  units: readonly { id: number; name: string }[];
};

const STATES = [
  { value: "OPEN", label: "没有兑现的" },
  ...Object.entries(PROMISE_STATE).map(([value, { label }]) => ({ value, label })),
];

/** The list of promises by plenary, unit, state and promised day. */
export function PromiseFilters({ filter, plenaryId, plenaries, units }: Props) {
  return (
    <FilterBar action={paths.promises.list()}>
      <Select
        name="plenary"
        label="届次"
        hideLabel
        defaultValue={String(plenaryId)}
        options={plenaries.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      {units.length > 1 || filter.unit ? (
        <Select
          name="unit"
          label="单位"
          hideLabel
          emptyLabel="全部单位"
          active={filter.unit !== null}
          defaultValue={filter.unit ? String(filter.unit) : ""}
          options={units.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      ) : null}
      <Select
        name="state"
        label="状态"
        hideLabel
        emptyLabel="全部状态"
        active={filter.state !== null}
        defaultValue={filter.state ?? ""}
        options={STATES}
      />
      <DateInput name="from" label="承诺日期从" hideLabel defaultValue={filter.from ?? ""} />
      <DateInput name="to" label="承诺日期到" hideLabel defaultValue={filter.to ?? ""} />
    </FilterBar>
  );
}
