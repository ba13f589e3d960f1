"use client";

import type { SelectHTMLAttributes } from "react";

import { cx } from "@/components/ui/cx";
import { Field, fieldAria, type FieldProps } from "@/components/ui/field";
import { useKept, useKeptChoices } from "@/components/ui/form-state";

export type Option = { value: string; label: string };
/** Options under a heading of the list. */
export type OptionGroup = { group: string; options: Option[] };

type Props = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "name" | "defaultValue"> & {
    /** Several with `multiple`. */
    defaultValue?: string | string[];
    options: Array<Option | OptionGroup>;
    /** Shown first with an empty value, such as 全部 or 选一个. */
    emptyLabel?: string;
    /** A filter that is set: bold, in the accent. */
    active?: boolean;
  };

/** A native list of choices. On paper it is the chosen words. */
export function Select({
  name,
  id = name,
  label,
  hint,
  error,
  hideLabel,
  options,
  emptyLabel,
  active,
  defaultValue,
  ...rest
}: Props) {
  const kept = useKept(name, defaultValue, error);
  const keptChoices = useKeptChoices(name, Array.isArray(defaultValue) ? defaultValue : undefined);
  const value = rest.multiple ? keptChoices : kept.defaultValue;
  return (
    <Field id={id} label={label} hint={hint} error={kept.error} hideLabel={hideLabel}>
      <select
        id={id}
        name={name}
        className={cx("input", active && "input-active")}
        defaultValue={rest.value === undefined ? value : undefined}
        {...fieldAria(id, hint, kept.error)}
        {...rest}
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((entry) =>
          "group" in entry ? (
            <optgroup key={entry.group} label={entry.group}>
              {entry.options.map(renderOption)}
            </optgroup>
          ) : (
            renderOption(entry)
          ),
        )}
      </select>
    </Field>
  );
}

function renderOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
