import { RadioRow } from "@/components/ui/radio-row";
import type { CoRatingRead } from "@/lib/co-rating/queries";

/** Whose 不满意 it is about, of those that staff may follow up. */
export function WhoseRating({ ratings }: { ratings: CoRatingRead[] }) {
  return (
    <RadioRow
      name="coRatingId"
      legend="哪一位的评价"
      layout="stack"
      options={ratings.map(({ id, name, round }) => ({
        value: String(id),
        label: `${name}，第${round}轮`,
      }))}
      defaultValue={ratings[0] ? String(ratings[0].id) : null}
      required
    />
  );
}
