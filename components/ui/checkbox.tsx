import type { InputHTMLAttributes, ReactNode } from "react";

import { FieldError, fieldAria } from "@/components/ui/field";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "type"> & {
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
};

/** One box to tick, with its label after it. */
export function Checkbox({ name, id = name, label, hint, error, ...rest }: Props) {
  return (
    <div className="check">
      <label className="check-label">
        <input id={id} name={name} type="checkbox" {...fieldAria(id, hint, error)} {...rest} />
        <span>{label}</span>
      </label>
      {hint ? (
        <span id={`${id}-hint`} className="note">
          {hint}
        </span>
      ) : null}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The box of a table row. The label is read out only. */
export function RowCheckbox({
  name,
  value,
  label,
  ...rest
}: { name: string; value: string; label: string } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "type"
>) {
  return (
    <label className="row-check">
      <input name={name} value={value} type="checkbox" aria-label={label} {...rest} />
    </label>
  );
}
