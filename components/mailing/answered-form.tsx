"use client";

import { type ReactNode, useActionState } from "react";
import { StateForm, UNSENT } from "@/components/ui/act-form";
import { Notice } from "@/components/ui/notice";
import type { FormAction, FormState } from "@/lib/action";

type Props = { action: FormAction<string>; label: string; children: ReactNode };

/** A form that stays, and says in a sentence what was done. */
export function AnsweredForm({ action, label, children }: Props) {
  const [state, send] = useActionState(action, UNSENT as FormState<string>);
  return (
    <StateForm state={state} send={send} label={label}>
      {state.shown ? <Notice tone="ok" title={state.shown} live /> : null}
      {children}
    </StateForm>
  );
}
