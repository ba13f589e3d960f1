import { Select } from "@/components/ui/select";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { ROUNDINGS } from "@/lib/published-figure/agreement";
import { choiceValue, type FigureChoice } from "@/lib/published-figure/candidates";
import type { PrintedFigure } from "@/lib/published-figure/queries";

/** The inputs of one printed figure. */
export function PrintedFields({
  choices,
  entry,
}: {
  choices: FigureChoice[];
  entry?: PrintedFigure;
}) {
  const groups = [...new Set(choices.map((one) => one.group))].map((group) => ({
    group,
    options: choices.filter((one) => one.group === group),
  }));
  const figure = entry && choiceValue(entry.kind, entry.figure, entry.of);
  return (
    <>
      <Select
        name="figure"
        label="公布的是哪个数"
        emptyLabel="选一个"
        options={groups}
        defaultValue={figure}
      />
      <TextInput
        name="printed"
        label="公布的数"
        hint="照原文写，保留小数：53.9%、100%、217"
        defaultValue={entry?.printed}
        required
      />
      <Select
        name="rounding"
        label="怎么取舍的"
        hint="件数不用选"
        emptyLabel="不知道，两种都试"
        options={Object.entries(ROUNDINGS).map(([value, label]) => ({ value, label }))}
        defaultValue={entry?.rounding ?? undefined}
      />
      <DateInput name="asOf" label="截至" hint="公布时的截止日期" defaultValue={entry?.asOf} />
      <TextInput
        name="source"
        label="出处"
        hint="哪份文件、第几页"
        defaultValue={entry?.source}
        required
      />
    </>
  );
}
