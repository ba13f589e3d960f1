import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { optionsOf } from "@/components/case-file/options";
import { HANDLING_MODE_LABEL } from "@/lib/assignment/labels";
import { paths } from "@/lib/paths";
import { PERIOD_LABEL, PROPOSER_KIND_LABEL } from "@/lib/proposal/labels";
import type { FilterChoices } from "@/lib/register/choices";
import { FILTER_CHOICES, type ProposalFilter } from "@/lib/register/filter";
import {
  DATE_OF_WORDS,
  LAMP_WORDS,
  OUTCOME_WORDS,
  STATUS_WORDS,
  TURN_WORDS,
} from "@/lib/register/filter-words";
import { DISCLOSURE_LABEL } from "@/lib/reply/labels";

type Props = { filter: ProposalFilter; choices: FilterChoices; mayAskFigures: boolean };

const list = (rows: { id: number; name: string }[]) =>
  rows.map((row) => ({ value: String(row.id), label: row.name }));
const words = (keys: readonly string[], labels: Record<string, string>) =>
  keys.map((key) => ({ value: key, label: labels[key] ?? key }));

/** The register's filters: a GET form, so that the address says what is shown. */
export function RegisterFilters({ filter, choices, mayAskFigures }: Props) {
  const select = (
    name: keyof ProposalFilter,
    label: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      key={name}
      name={name}
      label={label}
      hideLabel
      emptyLabel={`${label}：全部`}
      options={options}
      defaultValue={filter[name] === undefined ? "" : String(filter[name])}
      active={filter[name] !== undefined}
    />
  );
  const hidden = {
    figure: filter.figure,
    basis: filter.basis,
    part: filter.part,
    of: filter.of,
    rollUp: filter.rollUp,
    knownAt: filter.knownAt,
    step: filter.step,
    asOf: filter.asOf,
    sort: filter.sort,
  };
  const more = (
    <>
      {select("unitRole", "主办或会办", [
        { value: "MAIN", label: "主办、分办、独办" },
        { value: "ASSIST", label: "会办" },
      ])}
      {select("kind", "提案分类", optionsOf(PROPOSER_KIND_LABEL))}
      {select("sector", "界别", list(choices.sectors))}
      {select("period", "提案期间", optionsOf(PERIOD_LABEL))}
      {select("key", "性质", [
        { value: "yes", label: "重点" },
        { value: "no", label: "一般" },
      ])}
      {select("paper", "代登记", [{ value: "yes", label: "有纸质代登记" }])}
      {mayAskFigures
        ? select(
            "class",
            "办理类别",
            choices.letters.map((one) => ({
              value: one.letter,
              label: `${one.letter}类 ${one.wording}`,
            })),
          )
        : null}
      {select("mode", "办理方式", optionsOf(HANDLING_MODE_LABEL))}
      {select("disclosure", "公开属性", optionsOf(DISCLOSURE_LABEL))}
      {select("disposition", "未立案去向", words(FILTER_CHOICES.disposition, OUTCOME_WORDS))}
      {select("dateOf", "日期按", words(FILTER_CHOICES.dateOf, DATE_OF_WORDS))}
      <DateInput name="from" label="从" defaultValue={filter.from} />
      <DateInput name="to" label="到" defaultValue={filter.to} />
    </>
  );
  const moreKeys = [
    "unitRole",
    "kind",
    "sector",
    "period",
    "key",
    "paper",
    "class",
    "mode",
    "disclosure",
    "disposition",
    "from",
    "to",
  ] as const;
  return (
    <FilterBar
      action={paths.register()}
      hidden={Object.fromEntries(
        Object.entries({ ...hidden, plenary: filter.plenary }).flatMap(([key, value]) =>
          value === undefined ? [] : [[key, String(value)]],
        ),
      )}
      more={more}
      moreOpen={moreKeys.some((key) => filter[key] !== undefined)}
    >
      <TextInput
        name="q"
        label="搜索"
        hideLabel
        placeholder="案号、案由、提案者、文号、正文"
        defaultValue={filter.q}
        type="search"
      />
      {select("status", "状态", words(FILTER_CHOICES.status, STATUS_WORDS))}
      {select("unit", "承办单位", list(choices.units))}
      {select("category", "类别", list(choices.categories))}
      {select("lamp", "期限", words(FILTER_CHOICES.lamp, LAMP_WORDS))}
      {select("turn", "轮到谁", words(FILTER_CHOICES.turn, TURN_WORDS))}
    </FilterBar>
  );
}
