"use client";

import { Fragment, type ReactNode, useActionState } from "react";

import { ErrorSummary } from "@/components/ui/error-summary";
import { KeptContext } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import type { FormAction, FormState } from "@/lib/action";

type Hidden = string | number | boolean | null | undefined;

type FormProps = {
  /** For buttons and boxes that stand elsewhere on the page (`form="…"`). */
  id?: string;
  /** Sent along unseen: ids, the status as seen. Empty ones are left out. */
  hidden?: Record<string, Hidden | Hidden[]>;
  className?: string;
  /** Read out for a form without a heading of its own. */
  label?: string;
  /** Inputs of the kit: they keep what was typed and show their error by themselves. */
  children: ReactNode;
};

/** A form that was not sent yet. */
export const UNSENT: FormState = { values: {}, errors: {} };

/** One act's form. Before scripts arrive it posts to its own page and comes back the same way. */
export function ActForm({ action, ...rest }: FormProps & { action: FormAction }) {
  const [state, send] = useActionState(action, UNSENT);
  return <StateForm state={state} send={send} {...rest} />;
}

/** A form in the state that its action came back with. */
export function StateForm<Shown>({
  state,
  send,
  id,
  hidden = {},
  className = "form-stack",
  label,
  children,
}: FormProps & { state: FormState<Shown>; send: (form: FormData) => void }) {
  const attempt = state.attempt ?? 0;
  const wrong = Object.keys(state.errors).length > 0;
  // A refusal that is about one field says the same sentence there.
  const message = Object.values(state.errors).includes(state.message ?? "") ? null : state.message;
  return (
    <form id={id} action={send} className={className} aria-label={label} noValidate>
      {message ? (
        <div role="alert">
          <Notice tone="late" title={message} />
        </div>
      ) : null}
      <ErrorSummary errors={wrong ? state.errors : undefined} />
      <HiddenInputs values={hidden} />
      <KeptContext value={attempt > 0 && (wrong || message) ? state : null}>
        {/* React empties a form after its action: new inputs begin with what was typed. */}
        <Fragment key={attempt}>{children}</Fragment>
      </KeptContext>
    </form>
  );
}

function HiddenInputs({ values }: { values: NonNullable<FormProps["hidden"]> }) {
  return Object.entries(values).flatMap(([name, value]) =>
    [value]
      .flat()
      .map((one, index) =>
        one === null || one === undefined ? null : (
          <input key={`${name}-${index}`} type="hidden" name={name} value={String(one)} />
        ),
      ),
  );
}
