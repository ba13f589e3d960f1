import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioRow } from "@/components/ui/radio-row";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { MOST_PLENARIES } from "@/lib/comparison/asked";
import type { Comparison } from "@/lib/comparison/queries";
import { paths } from "@/lib/paths";

/** Which plenaries, and on which day of each: a GET form. */
export function ComparisonForm({ comparison }: { comparison: Comparison }) {
  const { all, asked, days, columns } = comparison;
  return (
    <form method="get" action={paths.comparison()} className="no-print form-stack">
      <fieldset>
        <legend className="field-head">届次，最多{MOST_PLENARIES}个</legend>
        <div className="flex flex-wrap gap-x-5">
          {all.map(({ id, name }) => (
            <Checkbox
              key={id}
              id={`plenary-${id}`}
              name="plenary"
              value={String(id)}
              label={name}
              defaultChecked={asked.plenaryIds.includes(id)}
            />
          ))}
        </div>
      </fieldset>
      <RadioRow
        name="mode"
        legend="各算到哪一天"
        defaultValue={asked.mode}
        options={[
          { value: "days", label: "交办以后同样多的天数" },
          { value: "dates", label: "各自的日期" },
        ]}
      />
      <div className="flex flex-wrap items-end gap-3">
        <TextInput
          name="days"
          label="交办以后几天"
          type="number"
          min={0}
          max={9999}
          defaultValue={String(days)}
        />
        {columns.map(({ plenary, column }) => (
          <DateInput
            key={plenary.id}
            name={`on-${plenary.id}`}
            label={`${plenary.name}截至`}
            defaultValue={asked.dates[plenary.id] ?? column.asOf ?? ""}
          />
        ))}
        <Button look="main">对比</Button>
      </div>
    </form>
  );
}
