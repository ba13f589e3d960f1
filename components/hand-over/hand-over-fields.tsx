import { CheckBoxes } from "@/components/ui/check-boxes";
import { RadioRow } from "@/components/ui/radio-row";
import { Select } from "@/components/ui/select";
import { DateInput } from "@/components/ui/text-input";
import { HANDLING_MODE_LABEL } from "@/lib/assignment/labels";
import type { Plan } from "@/lib/hand-over-plan/queries";
import type { UnitOptions } from "@/lib/unit/queries";

const MODES = [
  { value: "SOLE", label: HANDLING_MODE_LABEL.SOLE, note: "一个单位答复" },
  {
    value: "LEAD_ASSIST",
    label: HANDLING_MODE_LABEL.LEAD_ASSIST,
    note: "主办答复提案者，会办把意见送主办",
  },
  { value: "SEPARATE", label: HANDLING_MODE_LABEL.SEPARATE, note: "几个单位各自答复" },
];

/** Fields that belong to one way of handling: hidden under the others, but never where the browser cannot tell, nor while wrong. */
const UNLESS = "supports-[selector(:has(a))]:hidden has-[.field-wrong]:block";

type Props = {
  units: UnitOptions;
  /** Of a hand-over; what is only prepared has no day. */
  today?: string;
  /** What was prepared or suggested, to begin with. */
  plan?: Plan | null;
};

/** The way of handling and its units; what the chosen way does not need is hidden and not read. */
export function HandOverFields({ units, today, plan }: Props) {
  const chosen = (...roles: Plan["units"][number]["role"][]) =>
    plan?.units.filter(({ role }) => roles.includes(role)).map(({ unitId }) => String(unitId));
  return (
    <div className="group/mode form-stack">
      {today ? (
        <DateInput
          name="handedOverOn"
          label="交办日期"
          hint="不早于立案日期"
          defaultValue={today}
          max={today}
          required
        />
      ) : null}
      <RadioRow
        name="mode"
        legend="办理方式"
        layout="stack"
        options={MODES}
        defaultValue={plan?.mode}
        required
      />
      <div
        className={`${UNLESS} group-has-[[value=SOLE]:checked]/mode:block group-has-[[value^=LEAD]:checked]/mode:block`}
      >
        <Select
          name="leadUnitId"
          label="主办单位"
          hint="独办的也填在这里"
          options={units}
          emptyLabel="选一个单位"
          defaultValue={chosen("LEAD", "SOLE")?.[0] ?? ""}
        />
      </div>
      <div className={`${UNLESS} group-has-[[value^=LEAD]:checked]/mode:block`}>
        <CheckBoxes
          name="assistUnitIds"
          legend="会办单位"
          hint="至少一个"
          groups={units}
          chosen={chosen("ASSIST")}
        />
      </div>
      <div className={`${UNLESS} group-has-[[value=SEPARATE]:checked]/mode:block`}>
        <CheckBoxes
          name="separateUnitIds"
          legend="分办单位"
          hint="至少两个，每个单位各自答复"
          groups={units}
          chosen={chosen("SEPARATE")}
        />
      </div>
    </div>
  );
}
