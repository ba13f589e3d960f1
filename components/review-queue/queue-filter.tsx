import { optionsOf } from "@/components/case-file/options";
import { FilterBar } from "@/components/ui/filter-bar";
import { Select } from "@/components/ui/select";
import { paths } from "@/lib/paths";
import { PERIOD_LABEL } from "@/lib/proposal/labels";
import type { QueueFilter as Filter } from "@/lib/review-queue/filter";
import type { readQueue } from "@/lib/review-queue/queries";

type Props = { filter: Filter } & Pick<
  Awaited<ReturnType<typeof readQueue>>,
  "plenaries" | "categories"
>;

const text = (id: number | undefined) => (id === undefined ? "" : String(id));

/** Narrows the queue; offered is what something waits in. */
export function QueueFilter({ filter, plenaries, categories }: Props) {
  const several = plenaries.length > 1;
  return (
    <FilterBar action={paths.review()}>
      <Select
        name="plenary"
        label="届次"
        hideLabel
        emptyLabel="全部届次"
        defaultValue={text(filter.plenaryId)}
        active={filter.plenaryId !== undefined}
        options={plenaries.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <Select
        name="period"
        label="大会或平时"
        hideLabel
        emptyLabel="大会和平时"
        defaultValue={filter.period ?? ""}
        active={filter.period !== undefined}
        options={optionsOf(PERIOD_LABEL)}
      />
      <Select
        name="category"
        label="类别"
        hideLabel
        emptyLabel="全部类别"
        defaultValue={text(filter.categoryId)}
        active={filter.categoryId !== undefined}
        options={categories.map(({ id, name, plenary }) => ({
          value: String(id),
          label: several ? `${name}（${plenary}）` : name,
        }))}
      />
      <Select
        name="again"
        label="是否再次提交"
        hideLabel
        emptyLabel="初次和再次提交"
        defaultValue={filter.again ? "yes" : ""}
        active={filter.again}
        options={[{ value: "yes", label: "退回后再次提交" }]}
      />
    </FilterBar>
  );
}
