"use client";

import { FieldError, fieldAria } from "@/components/ui/field";
import { useKept, useKeptChoices } from "@/components/ui/form-state";

type Props = {
  name: string;
  legend: string;
  hint: string;
  options: { value: string; label: string }[];
  chosen: string[];
};

/** Several of a few to tick, with one place for what is wrong. */
export function OfficeBoxes({ name, legend, hint, options, chosen: given }: Props) {
  const { error } = useKept(name, undefined);
  const chosen = useKeptChoices(name, given);
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      className={error ? "field-wrong" : undefined}
      {...fieldAria(name, hint, error)}
    >
      <legend className="field-head">
        <span className="field-name">{legend}</span>
        <span id={`${name}-hint`}>{hint}</span>
      </legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4">
        {options.map(({ value, label }) => (
          <label key={value} className="check-label">
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen?.includes(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <FieldError id={name} error={error} />
    </fieldset>
  );
}
