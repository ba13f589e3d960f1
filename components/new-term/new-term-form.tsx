"use client";

import { type ReactNode, useActionState } from "react";

import { NewTermSummary } from "@/components/new-term/new-term-summary";
import { StateForm, UNSENT } from "@/components/ui/act-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { KeptContext } from "@/components/ui/form-state";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action";
import { recordNewTermAction } from "@/lib/new-term/actions";
import type { Question } from "@/lib/new-term/added";
import type { NewTermPreview } from "@/lib/new-term/commands";
import { placeOf } from "@/lib/new-term/register";

/** Shows what the list would do, asks who namesakes are, and saves it whole. What was typed stays. */
export function NewTermForm({ children }: { children: ReactNode }) {
  const [state, send] = useActionState(recordNewTermAction, UNSENT as FormState<NewTermPreview>);
  const preview = state.shown;
  const props = { state, send, label: "换届名单", className: "stack" };
  if (!preview)
    return (
      <StateForm {...props}>
        {children}
        <p>
          <SubmitButton pendingLabel="正在核对">核对名单</SubmitButton>
        </p>
      </StateForm>
    );
  const { errors, questions, typed, words, accounts, seen } = preview;
  const open = Object.keys(errors).length > 0;
  return (
    <StateForm {...props}>
      <KeptContext value={{ values: typed, errors }}>
        <ErrorSummary errors={open ? errors : undefined} />
        {children}
        <NewTermSummary words={words} accounts={accounts} />
        {questions.map((one) => (
          <SamePerson key={one.key} question={one} error={errors[one.key]} />
        ))}
      </KeptContext>
      <input type="hidden" name="seen" value={seen} />
      <p>
        <SubmitButton pendingLabel="正在存">{open ? "再核对" : "确定换届"}</SubmitButton>
      </p>
    </StateForm>
  );
}

/** A name that the register has already. */
function SamePerson({ question, error }: { question: Question; error: string | undefined }) {
  const { key, line, options } = question;
  return (
    <RadioRow
      name={key}
      legend={`新委员${line.name}（${placeOf(line)}）和名册里的是同一个人吗`}
      layout="stack"
      error={error}
      options={[
        ...options.map((one) => ({
          value: String(one.id),
          label: `是同一个人：${one.name}（${placeOf(one)}）`,
        })),
        { value: "new", label: "另一位同名的人" },
      ]}
      required
    />
  );
}
