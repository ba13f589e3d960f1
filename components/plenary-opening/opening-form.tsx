"use client";

import { type ReactNode, useActionState } from "react";

import { DifferenceTable } from "@/components/plenary-opening/difference-table";
import { StateForm, UNSENT } from "@/components/ui/act-form";
import { KeptContext } from "@/components/ui/form-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import type { FormState } from "@/lib/action";
import { openPlenaryAction } from "@/lib/plenary-opening/actions";
import type { OpeningPreview } from "@/lib/plenary-opening/commands";

/** Shows what the new plenary would take over, asks for new days of fixed limits, and opens it. What was typed stays. */
export function OpeningForm({ children }: { children: ReactNode }) {
  const [state, send] = useActionState(openPlenaryAction, UNSENT as FormState<OpeningPreview>);
  const preview = state.shown;
  if (!preview)
    return (
      <StateForm state={state} send={send} label="新建届次">
        <TypedDays values={state.values} />
        {children}
        <SubmitButton pendingLabel="正在核对">看看照抄了什么</SubmitButton>
      </StateForm>
    );
  return (
    <StateForm state={state} send={send} label="新建届次">
      <KeptContext value={{ values: preview.typed, errors: preview.errors }}>
        <ErrorSummary
          errors={Object.keys(preview.errors).length > 0 ? preview.errors : undefined}
        />
        {children}
        <Preview preview={preview} />
      </KeptContext>
      <SubmitButton pendingLabel="正在新建">确定新建</SubmitButton>
    </StateForm>
  );
}

/** Days that were typed beside a preview stay while something else is put right. */
function TypedDays({ values }: { values: FormState["values"] }) {
  return Object.entries(values).map(([name, value]) =>
    name.startsWith("fixedOn-") && typeof value === "string" ? (
      <input key={name} type="hidden" name={name} value={value} />
    ) : null,
  );
}

function Preview({ preview }: { preview: OpeningPreview }) {
  const { source, takenOver, fixed, differing, seen } = preview;
  return (
    <div role="status" className="stack">
      <SectionHead title={`照抄${source}`} note="新建以后可以再改，两个届次互不影响" />
      <p>照抄：{takenOver}。提案、案号、评价、报表文字不带过来。</p>
      <input type="hidden" name="seen" value={seen} />
      {fixed.length > 0 ? (
        <>
          <p>
            与{source}不同的是名称、日期，和下面{fixed.length}项写固定日期的期限，请填新的日期：
          </p>
          {fixed.map(({ key, label, words }) => (
            <DateInput
              key={key}
              name={`fixedOn-${key}`}
              label={`${label}的固定日期`}
              hint={`${source}是${words}`}
              required
            />
          ))}
        </>
      ) : (
        <p>与{source}不同的只有名称和日期。</p>
      )}
      <SectionHead
        level={3}
        title="与通用的表不同"
        note={differing.length > 0 ? `${differing.length}处` : "没有不同"}
      />
      {differing.length > 0 ? (
        <DifferenceTable differences={differing} before="通用的表" after="新届次" />
      ) : null}
    </div>
  );
}
