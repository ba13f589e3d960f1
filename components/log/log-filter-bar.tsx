import { FilterBar } from "@/components/ui/filter-bar";
import { DateInput, TextInput } from "@/components/ui/text-input";
import type { LogFilter } from "@/lib/log/filter";
import { paths } from "@/lib/paths";

/** The log by person or case, and by the days of recording. */
export function LogFilterBar({ filter }: { filter: LogFilter }) {
  return (
    <FilterBar action={paths.log()}>
      <TextInput
        name="q"
        label="姓名、案号或登记号"
        hideLabel
        placeholder="姓名、案号或登记号"
        defaultValue={filter.q}
      />
      <DateInput name="from" label="从哪天" hideLabel defaultValue={filter.from ?? ""} />
      <DateInput name="to" label="到哪天" hideLabel defaultValue={filter.to ?? ""} />
    </FilterBar>
  );
}
