import type { InputHTMLAttributes } from "react";

import { Field, fieldAria, type FieldProps } from "@/components/ui/field";

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
  ...rest
}: InputProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      <input
        id={id}
        name={name}
        type={type}
        className="input"
        {...fieldAria(id, hint, error)}
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
