"use client";

import { type ReactNode, useActionState } from "react";

import { StateForm, UNSENT } from "@/components/ui/act-form";
import { SlipSheetView } from "@/components/user/slip-sheet";
import type { FormAction, FormState } from "@/lib/action";
import type { SlipSheet } from "@/lib/user/slips";

type Props = {
  action: FormAction<SlipSheet>;
  hidden?: Record<string, string | number | null | undefined>;
  /** The site's address, for the slips. */
  address: string;
  siteName: string;
  /** Where to go on from the slips. */
  backTo: { href: string; label: string };
  children: ReactNode;
};

/** A form whose answer is a sheet of slips, in place of the form: it is part of the answer and kept nowhere. */
export function SlipForm({ action, hidden, address, siteName, backTo, children }: Props) {
  const [state, send] = useActionState(action, UNSENT as FormState<SlipSheet>);
  if (state.shown)
    return (
      <SlipSheetView sheet={state.shown} address={address} siteName={siteName} backTo={backTo} />
    );
  return (
    <StateForm state={state} send={send} hidden={hidden}>
      {children}
    </StateForm>
  );
}
