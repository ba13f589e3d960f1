"use client";

import { type ReactNode, useActionState } from "react";

import { ChangePreview } from "@/components/calendar/change-preview";
import { StateForm, UNSENT } from "@/components/ui/act-form";
import { KeptContext } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction, FormState } from "@/lib/action";
import type { CalendarPreview } from "@/lib/calendar-day/commands";

type Props = {
  action: FormAction<CalendarPreview>;
  /** Read out for the form. */
  label: string;
  children: ReactNode;
};

/** A change of the calendar: first what it would do, then the same form saves it. What was typed stays. */
export function ChangeForm({ action, label, children }: Props) {
  const [state, send] = useActionState(action, UNSENT as FormState<CalendarPreview>);
  const preview = state.shown;
  const kept = preview ? { values: preview.typed, errors: {} } : null;
  const mayBeSaved =
    preview && preview.changes.length > 0 && !preview.lines?.some(({ fault }) => fault !== null);
  return (
    <StateForm state={state} send={send} label={label} className="stack">
      <div className="form-stack">
        {kept ? <KeptContext value={kept}>{children}</KeptContext> : children}
        <SubmitButton
          name="act"
          value="preview"
          look={mayBeSaved ? "plain" : "main"}
          pendingLabel="正在核对"
        >
          {preview ? "重新预览" : "预览，先不存"}
        </SubmitButton>
      </div>
      {preview ? (
        <>
          <div role="status" className="stack">
            <ChangePreview preview={preview} />
          </div>
          {mayBeSaved ? (
            <>
              <input type="hidden" name="seen" value={preview.seen} />
              <p>
                <SubmitButton name="act" value="save" pendingLabel="正在存">
                  {preview.moves.length > 0
                    ? `存入日历，并移${preview.moves.length}件次期限`
                    : "存入日历"}
                </SubmitButton>
              </p>
            </>
          ) : null}
        </>
      ) : null}
    </StateForm>
  );
}
