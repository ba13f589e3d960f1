"use client";

import type { InputHTMLAttributes, ReactNode } from "react";

import { FieldError, fieldAria } from "@/components/ui/field";
import { useKept, useKeptTick } from "@/components/ui/form-state";

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "type"> & {
  name: string;
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
};

/** One box to tick, with its label after it. */
export function Checkbox({
  name,
  id = name,
  label,
  hint,
  error: ownError,
  defaultChecked,
  ...rest
}: Props) {
  const { error } = useKept(name, undefined, ownError);
  const ticked = useKeptTick(name, String(rest.value ?? "on"), defaultChecked);
  return (
    <div className="check">
      <label className="check-label">
        <input
          id={id}
          name={name}
          type="checkbox"
          defaultChecked={ticked}
          {...fieldAria(id, hint, error)}
          {...rest}
        />
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
  defaultChecked,
  ...rest
}: { name: string; value: string; label: string } & Omit<
  InputHTMLAttributes<HTMLInputElement>,
  "type"
>) {
  const ticked = useKeptTick(name, value, defaultChecked);
  return (
    <label className="row-check">
      <input
        name={name}
        value={value}
        type="checkbox"
        aria-label={label}
        defaultChecked={ticked}
        {...rest}
      />
    </label>
  );
}
