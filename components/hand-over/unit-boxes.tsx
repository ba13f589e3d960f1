"use client";

import { FieldError, fieldAria } from "@/components/ui/field";
import { useKept, useKeptChoices } from "@/components/ui/form-state";
import type { UnitOptions } from "@/lib/unit/queries";

type Props = { name: string; legend: string; hint: string; units: UnitOptions; chosen?: string[] };

/** Several units to tick, by system. Boxes and not a list with several choices: nobody has to know the Ctrl key. */
export function UnitBoxes({ name, legend, hint, units, chosen: given }: Props) {
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
      {units.map(({ group, options }) => (
        <div key={group} className="mt-2">
          <p className="note">{group}</p>
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
        </div>
      ))}
      <FieldError id={name} error={error} />
    </fieldset>
  );
}
