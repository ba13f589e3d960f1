import { unitsInWords } from "@/lib/hand-over/units-in-words";
import type { sideOf } from "@/lib/hand-over-plan/policy";
import type { Plan, WorksheetCase } from "@/lib/hand-over-plan/queries";
import { paths } from "@/lib/paths";

/** The wish as it was written, and what of it is no unit. */
export function WishCell({ one }: { one: WorksheetCase }) {
  if (!one.wish?.trim()) return <span className="note">没有写</span>;
  return (
    <>
      {one.wish}
      {one.unknown.length > 0 ? (
        <span className="second">认不出{one.unknown.map((part) => `「${part}」`).join("")}</span>
      ) : null}
    </>
  );
}

export function PlanCell({ plan }: { plan: Plan | null }) {
  return plan ? unitsInWords(plan.units) : <span className="note">—</span>;
}

type AdoptProps = {
  form: string;
  from: "wish" | "suggestion";
  one: WorksheetCase;
  units: Parameters<typeof unitsInWords>[0];
};

/** One press takes it over; the button says as what. A plain button of one form, for a table has hundreds. */
export function AdoptButton({ form, from, one, units }: AdoptProps) {
  const words = unitsInWords(units);
  const what = from === "wish" ? "采用意愿" : "采用建议";
  return (
    <span className="second">
      <button
        type="submit"
        form={form}
        name="adopt"
        value={`${from}-${one.id}`}
        className="button button-plain my-1"
        aria-label={`${one.caseNumber}${what}：${words}`}
      >
        {what}
      </button>{" "}
      {from === "wish" ? `记为${words}` : null}
    </span>
  );
}

/** Whose choice the reader may make; null: only to be read. */
export type Side = ReturnType<typeof sideOf>;

/** To the page where the office chooses, or the committee suggests. */
export function PlanLink({ one, side }: { one: WorksheetCase; side: Side }) {
  if (side === null) return <span className="note">—</span>;
  const [change, choose, chosen] =
    side === "OFFICE" ? ["改单位", "选单位", one.office] : ["改建议", "建议单位", one.committee];
  const words = chosen ? change : choose;
  return (
    <a href={paths.proposal.handOverPlan(one.id)} aria-label={`${one.caseNumber}${words}`}>
      {words}
    </a>
  );
}
