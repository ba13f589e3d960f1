"use client";

import { FieldError, fieldAria } from "@/components/ui/field";
import { useKept, useKeptChoices } from "@/components/ui/form-state";

type Option = { value: string; label: string };

type Props = {
  name: string;
  legend: string;
  hint: string;
  /** Under their headings; one without a heading stands alone. */
  groups: readonly { group?: string; options: readonly Option[] }[];
  chosen?: string[];
};

/** Several to tick, with one place for what is wrong. Boxes and not a list with several choices: nobody has to know the Ctrl key. */
export function CheckBoxes({ name, legend, hint, groups, chosen: given }: Props) {
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
      {groups.map(({ group, options }) => (
        <div key={group ?? ""} className={group ? "mt-2" : undefined}>
          {group ? <p className="note">{group}</p> : null}
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
