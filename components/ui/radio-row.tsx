"use client";

import type { ReactNode } from "react";

import { cx } from "@/components/ui/cx";
import { FieldError, fieldAria } from "@/components/ui/field";
import { useKept } from "@/components/ui/form-state";

export type Choice = {
  value: string;
  label: ReactNode;
  /** A grey sentence after the label (stacked rows only read well with it). */
  note?: ReactNode;
};

type Props = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  options: Choice[];
  defaultValue?: string | null;
  required?: boolean;
  /** row: joined boxes. stack: one line each, for long labels. large: one box each, for phones. */
  layout?: "row" | "stack" | "large";
  /** Fields that open when an option with this value, or one of these, is chosen; visible always where `:has` is missing. */
  follow?: { value: string | readonly string[]; children: ReactNode };
};

/** One choice of a few, as native radios. Nothing is chosen unless `defaultValue` says so. */
export function RadioRow({
  name,
  legend,
  hint,
  error: ownError,
  options,
  defaultValue,
  required,
  layout = "row",
  follow,
}: Props) {
  const { defaultValue: chosen, error } = useKept(name, defaultValue, ownError);
  return (
    <fieldset
      className={cx("choice", `choice-${layout}`, error && "field-wrong")}
      {...fieldAria(name, hint, error)}
    >
      <legend className="field-head">
        <span className="field-name">{legend}</span>
        {hint ? <span id={`${name}-hint`}>{hint}</span> : null}
      </legend>
      <div className="choice-options">
        {options.map((option, index) => (
          <label key={option.value} className="choice-option">
            <input
              id={index === 0 ? name : `${name}-${option.value}`}
              type="radio"
              name={name}
              value={option.value}
              required={required}
              defaultChecked={chosen === option.value}
              data-follow={[follow?.value].flat().includes(option.value) ? "" : undefined}
            />
            <span>{option.label}</span>
            {option.note ? <span className="note">{option.note}</span> : null}
          </label>
        ))}
      </div>
      <FieldError id={name} error={error} />
      {follow ? <div className="choice-follow">{follow.children}</div> : null}
    </fieldset>
  );
}
