import { SavedViews } from "@/components/ui/filter-bar";
import { paths } from "@/lib/paths";
import { type PromiseFilter, promiseQuery } from "@/lib/promise/filter";
import { PROMISE_STATE, type PromiseState, PROMISE_STATES } from "@/lib/promise/state";

const TONE: Partial<Record<PromiseState, "late" | "soon">> = {
  LATE: "late",
  DENIED: "late",
  SOON: "soon",
};

type Props = {
  filter: PromiseFilter;
  /** Under the other conditions, so that each count is the length of its list. */
  counts: Record<PromiseState, number>;
  plenaryId: number;
};

/** Each state with its count, which is the length of its list. */
export function PromiseViews({ filter, counts, plenaryId }: Props) {
  const view = (state: PromiseState | null) =>
    paths.promises.list({ plenary: plenaryId, ...promiseQuery({ ...filter, state }) });
  const all = PROMISE_STATES.reduce((sum, state) => sum + counts[state], 0);
  return (
    <SavedViews
      label="按状态看"
      views={[
        { href: view(null), label: "全部", count: all, current: filter.state === null },
        ...PROMISE_STATES.map((state) => ({
          href: view(state),
          label: PROMISE_STATE[state].label,
          count: counts[state],
          current: filter.state === state,
          tone: TONE[state],
        })),
      ]}
    />
  );
}
