"use client";

import type { InputHTMLAttributes } from "react";

import { Field, fieldAria, type FieldProps } from "@/components/ui/field";
import { useKept } from "@/components/ui/form-state";

type InputProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name">;

/** One line of text (or tel, email, number, password by `type`). */
export function TextInput({
  name,
  id = name,
  label,
  hint,
  error,
  hideLabel,
  type = "text",
  defaultValue,
  ...rest
}: InputProps) {
  const kept = useKept(name, defaultValue, error);
  return (
    <Field id={id} label={label} hint={hint} error={kept.error} hideLabel={hideLabel}>
      <input
        id={id}
        name={name}
        type={type}
        className="input"
        defaultValue={rest.value === undefined ? kept.defaultValue : undefined}
        {...fieldAria(id, hint, kept.error)}
        {...rest}
      />
    </Field>
  );
}

/** A date without time, YYYY-MM-DD, in the browser's own date input. */
export function DateInput(props: InputProps) {
  return <TextInput {...props} type="date" />;
}

/** A file from the reader's machine. */
export function FileInput(props: InputProps) {
  return <TextInput {...props} type="file" />;
}
