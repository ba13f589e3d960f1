import type { ReactNode } from "react";

import { cx } from "@/components/ui/cx";
import { Mark } from "@/components/ui/mark";

/** What every input of a form can be given. `id` defaults to `name`; the error summary links to it. */
export type FieldProps = {
  name: string;
  id?: string;
  label: ReactNode;
  /** Beside the label, in regular weight. */
  hint?: ReactNode;
  /** What is wrong, then what to do. */
  error?: string;
  /** For inputs in a filter bar: the label is only read out. */
  hideLabel?: boolean;
};

/** The attributes that tie an input to its hint and error. */
export function fieldAria(id: string, hint: ReactNode, error?: string) {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""]
    .filter(Boolean)
    .join(" ");
  return { "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined };
}

/** Label above, hint after the label, error below. Wraps any one native control with the given id. */
export function Field({
  id,
  label,
  hint,
  error,
  hideLabel,
  children,
}: Omit<FieldProps, "name"> & { id: string; children: ReactNode }) {
  return (
    <div className={cx("field", error && "field-wrong")}>
      <p className={hideLabel ? "sr-only" : "field-head"}>
        <label htmlFor={id}>{label}</label>
        {hint ? <span id={`${id}-hint`}>{hint}</span> : null}
      </p>
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The sentence under a control that was not filled in rightly. */
export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="field-error">
      <Mark name="square" />
      {error}
    </p>
  );
}
