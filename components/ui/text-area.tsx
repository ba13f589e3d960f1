"use client";

import type { TextareaHTMLAttributes } from "react";

import { Field, fieldAria, type FieldProps } from "@/components/ui/field";
import { useKept } from "@/components/ui/form-state";

type Props = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "name">;

/** Several lines of text. */
export function TextArea({
  name,
  id = name,
  label,
  hint,
  error,
  hideLabel,
  rows = 4,
  defaultValue,
  ...rest
}: Props) {
  const kept = useKept(name, defaultValue, error);
  return (
    <Field id={id} label={label} hint={hint} error={kept.error} hideLabel={hideLabel}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        className="input"
        defaultValue={rest.value === undefined ? kept.defaultValue : undefined}
        {...fieldAria(id, hint, kept.error)}
        {...rest}
      />
    </Field>
  );
}
