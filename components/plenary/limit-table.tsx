import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { STEP_CODES, type StepCode, STEPS } from "@/lib/calendar/steps";
import { LIMIT_BASIS_LABEL } from "@/lib/plenary/labels";
import { limitKey, type LimitRow } from "@/lib/plenary/limit-rows";

const BASES = Object.entries(LIMIT_BASIS_LABEL).map(([value, label]) => ({ value, label }));

type Props = { caption: string; limits: LimitRow[]; period: "INTERIM" | null };

/** The limits by step, in the order in which the steps come; for 平时 a row may stay as for 大会. */
export function LimitTable({ caption, limits, period }: Props) {
  const find = (step: StepCode, of: LimitRow["period"]) =>
    limits.find((one) => one.step === step && one.period === of);
  const steps = STEP_CODES.filter((step) => find(step, null));
  return (
    <Table caption={caption} phone="pairs">
      <thead>
        <tr>
          <th scope="col">步骤</th>
          <th scope="col">起算</th>
          <th scope="col">数目</th>
          <th scope="col">算法</th>
          <th scope="col">固定日期</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <LimitRowInputs key={step} step={step} period={period} limit={find(step, period)} />
        ))}
      </tbody>
    </Table>
  );
}

type RowProps = { step: StepCode; period: Props["period"]; limit: LimitRow | undefined };

function LimitRowInputs({ step, period, limit }: RowProps) {
  const { label, from } = STEPS[step];
  const key = limitKey(step, period);
  const named = period === null ? label : `平时提案${label}`;
  return (
    <tr>
      <td>{label}</td>
      <td data-label="起算">{from}</td>
      <td>
        <TextInput
          hideLabel
          name={`n-${key}`}
          label={`${named}的数目`}
          inputMode="numeric"
          size={3}
          defaultValue={limit?.n ?? ""}
        />
      </td>
      <td>
        <Select
          hideLabel
          name={`basis-${key}`}
          label={`${named}的算法`}
          options={BASES}
          emptyLabel={period === null ? undefined : "与大会相同"}
          defaultValue={limit?.basis ?? ""}
        />
      </td>
      <td>
        <DateInput
          hideLabel
          name={`fixedOn-${key}`}
          label={`${named}的固定日期`}
          defaultValue={limit?.fixedOn ?? ""}
        />
      </td>
    </tr>
  );
}
