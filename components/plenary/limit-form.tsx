"use client";

import { type ReactNode, useActionState } from "react";

import { MoveTable } from "@/components/calendar/move-table";
import { StateForm, UNSENT } from "@/components/ui/act-form";
import { KeptContext } from "@/components/ui/form-state";
import { SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action";
import { editLimitsAction } from "@/lib/running-limit/actions";
import type { LimitPreview } from "@/lib/running-limit/commands";

type Unsaved = Extract<LimitPreview, { saved: false }>;

/** Saves the limits; where running ones would move it first shows them and asks. What was typed stays. */
export function LimitForm({ plenaryId, children }: { plenaryId: number; children: ReactNode }) {
  const [state, send] = useActionState(editLimitsAction, UNSENT as FormState<LimitPreview>);
  const preview = state.shown?.saved === false ? state.shown : null;
  const kept = preview ? { values: preview.typed, errors: {} } : null;
  return (
    <StateForm state={state} send={send} hidden={{ plenaryId }} label="办理期限" className="stack">
      {state.shown?.saved ? (
        <Notice tone="ok" live title="办理期限存好了">
          <p>{savedInWords(state.shown.moved)}</p>
        </Notice>
      ) : null}
      {kept ? <KeptContext value={kept}>{children}</KeptContext> : children}
      {preview ? <RunningLimits preview={preview} /> : null}
      <p>
        <SubmitButton pendingLabel="正在存">{preview ? "确定存入" : "存办理期限"}</SubmitButton>
      </p>
    </StateForm>
  );
}

function savedInWords(moved: number): string {
  return moved > 0 ? `正在走的期限移了${moved}件次，各件的经过里有记录。` : "正在走的期限没有动。";
}

function RunningLimits({ preview }: { preview: Unsaved }) {
  const { moves, changed, seen, undecided } = preview;
  const keep = { value: "keep", label: "保持原来的日子，以后交办的按新的算" };
  const move = { value: "move", label: `这${moves.length}件次一起移到新的日子，并记入各件的经过` };
  return (
    <div role="status" className="stack">
      <SectionHead
        level={3}
        title="正在走的期限"
        note={`按${changed ? "新" : "现在"}的设置，${moves.length}件次的日子不同`}
      />
      <MoveTable moves={moves} />
      <input type="hidden" name="seen" value={seen} />
      <RadioRow
        name="running"
        legend="正在走的期限怎么办"
        layout="stack"
        error={undecided ? "请选移，还是保持原来的日子。" : undefined}
        options={changed ? [keep, move] : [move]}
        required
      />
    </div>
  );
}
