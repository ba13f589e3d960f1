"use client";

import type { TextareaHTMLAttributes } from "react";

import { Field, fieldAria, type FieldProps } from "@/components/ui/field";
import { useKept, useKeptAt } from "@/components/ui/form-state";

type Props = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "name" | "defaultValue"> & {
    defaultValue?: string;
    /** Its place among several of the same name. */
    place?: number;
  };

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
  place,
  ...rest
}: Props) {
  const kept = useKept(name, defaultValue, error);
  const keptAtPlace = useKeptAt(name, place ?? 0, defaultValue ?? "");
  const value = place === undefined ? kept.defaultValue : keptAtPlace;
  return (
    <Field id={id} label={label} hint={hint} error={kept.error} hideLabel={hideLabel}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        className="input"
        defaultValue={rest.value === undefined ? value : undefined}
        {...fieldAria(id, hint, kept.error)}
        {...rest}
      />
    </Field>
  );
}
