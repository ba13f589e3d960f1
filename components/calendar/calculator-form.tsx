import { FieldRow } from "@/components/ui/columns";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Select } from "@/components/ui/select";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { limitInWords } from "@/lib/calendar/limit-words";
import type { Limit } from "@/lib/calendar/limits";
import { limitOfStep, type StepCode, STEP_CODES, STEPS } from "@/lib/calendar/steps";
import { type Question, UNIT_LABEL } from "@/lib/calendar-day/question";
import { paths } from "@/lib/paths";
import type { PlenarySummary } from "@/lib/plenary/queries";

type Props = {
  question: Question;
  plenaries: PlenarySummary[];
  settings: Partial<Record<StepCode, Limit>>;
  today: string;
};

const UNITS = Object.entries(UNIT_LABEL).map(([value, label]) => ({ value, label }));

/** A GET form: the address holds the question. */
export function CalculatorForm({ question, plenaries, settings, today }: Props) {
  const { from, plenaryId, step, n, unit, errors, asked } = question;
  const steps = STEP_CODES.map((code) => ({
    value: code,
    label: `${STEPS[code].label}（${STEPS[code].from}起${limitInWords(limitOfStep(code, settings))}）`,
  }));
  return (
    <form action={paths.calendar.calculator()} method="get" className="form-stack" noValidate>
      <ErrorSummary errors={Object.keys(errors).length > 0 ? errors : undefined} />
      <FieldRow>
        <DateInput
          name="from"
          label="起算的那一天"
          hint="这一天不数"
          defaultValue={from ?? (asked ? "" : today)}
          error={errors.from}
        />
        {plenaries.length > 0 ? (
          <Select
            name="plenary"
            label="届次"
            hint="按它的期限设置和顺延办法"
            options={plenaries.map(({ id, name }) => ({ value: String(id), label: name }))}
            defaultValue={String(plenaryId ?? "")}
          />
        ) : null}
      </FieldRow>
      <FieldRow>
        <Select
          name="step"
          label="步骤"
          options={steps}
          emptyLabel="不按步骤，自己填期限"
          defaultValue={step ?? ""}
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          name="n"
          label="数目"
          hint="选了步骤的不用填"
          inputMode="numeric"
          size={4}
          defaultValue={n ?? ""}
          error={errors.n}
        />
        <Select name="unit" label="按什么数" options={UNITS} defaultValue={unit} />
      </FieldRow>
      <p className="no-print">
        <button type="submit" className="button button-main">
          推算
        </button>
      </p>
    </form>
  );
}
