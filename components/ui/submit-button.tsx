"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

type Props = {
  children: ReactNode;
  /** Said while the form is on its way. */
  pendingLabel?: ReactNode;
  look?: "plain" | "main" | "risk";
  wide?: boolean;
  name?: string;
  value?: string;
};

/** A submit button that cannot be pressed twice. Before scripts arrive it is a plain one. */
export function SubmitButton({ children, pendingLabel, look = "main", wide, name, value }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={`button button-${look}${wide ? " button-wide" : ""}`}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {pending ? (pendingLabel ?? children) : children}
    </button>
  );
}
