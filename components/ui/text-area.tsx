import type { TextareaHTMLAttributes } from "react";

import { Field, fieldAria, type FieldProps } from "@/components/ui/field";

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
  ...rest
}: Props) {
  return (
    <Field id={id} label={label} hint={hint} error={error} hideLabel={hideLabel}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        className="input"
        {...fieldAria(id, hint, error)}
        {...rest}
      />
    </Field>
  );
}
