"use client";

import { Fragment, type ReactNode, useActionState } from "react";

import { ErrorSummary } from "@/components/ui/error-summary";
import { KeptContext } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import type { FormAction, FormState } from "@/lib/action";

type Hidden = string | number | boolean | null | undefined;

type Props = {
  action: FormAction;
  /** Sent along unseen: ids, the status as seen. Empty ones are left out. */
  hidden?: Record<string, Hidden | Hidden[]>;
  className?: string;
  /** Read out for a form without a heading of its own. */
  label?: string;
  /** Inputs of the kit: they keep what was typed and show their error by themselves. */
  children: ReactNode;
};

const UNSENT: FormState = { values: {}, errors: {} };

/** One act's form. Before scripts arrive it posts to its own page and comes back the same way. */
export function ActForm({ action, hidden = {}, className = "form-stack", label, children }: Props) {
  const [state, send] = useActionState(action, UNSENT);
  const attempt = state.attempt ?? 0;
  const wrong = Object.keys(state.errors).length > 0;
  // A refusal that is about one field says the same sentence there.
  const message =
    state.message && !Object.values(state.errors).includes(state.message) ? state.message : null;
  return (
    <form action={send} className={className} aria-label={label} noValidate>
      {message ? <Notice tone="late" title={message} live /> : null}
      <ErrorSummary errors={wrong ? state.errors : undefined} />
      {Object.entries(hidden).flatMap(([name, value]) =>
        [value]
          .flat()
          .map((one, index) =>
            one === null || one === undefined ? null : (
              <input key={`${name}-${index}`} type="hidden" name={name} value={String(one)} />
            ),
          ),
      )}
      <KeptContext value={attempt > 0 && (wrong || state.message) ? state : null}>
        {/* React empties a form after its action: new inputs begin with what was typed. */}
        <Fragment key={attempt}>{children}</Fragment>
      </KeptContext>
    </form>
  );
}
