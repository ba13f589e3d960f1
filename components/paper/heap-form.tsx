"use client";

import { type FormEvent, useActionState, useRef, useState } from "react";
import { flushSync } from "react-dom";

import { HeapLine } from "@/components/paper/heap-line";
import { UNSENT } from "@/components/ui/act-form";
import { Button, ButtonRow } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import type { FormAction, FormState } from "@/lib/action";
import type { LineOutcome, RefusedLine } from "@/lib/paper/commands";
import { KEYS_LABEL } from "@/lib/paper/short-answers";
import { inputName, type LineField, TYPED_FIELDS } from "@/lib/paper/line";

type Props = {
  action: FormAction<LineOutcome[]>;
  plenaryId: number;
  today: string;
  /** Where a line is looked up while it is typed. */
  checkAt: string;
};

const LINES = 8;
const NOT_SENT = "这一行没有存上。内容还在，请看网络和登录，再存一次。";

type Known = Record<number, LineOutcome | "sending">;

const saved = (known: Known[number] | undefined) => typeof known === "object" && "saved" in known;

/**
 * A heap of paper, one line each. Enter saves the line and goes on to the next; before scripts arrive the button
 * saves all lines, and those that were refused stand again with what was typed.
 */
export function HeapForm({ action, plenaryId, today, checkAt }: Props) {
  const [state, send] = useActionState(action, UNSENT as FormState<LineOutcome[]>);
  const form = useRef<HTMLFormElement>(null);
  const [known, setKnown] = useState<Known>(() =>
    Object.fromEntries((state.shown ?? []).map((line) => [line.at, line])),
  );
  const [count, setCount] = useState(
    () => LINES + Math.max(0, ...(state.shown ?? []).map(({ at }) => at + 1)),
  );

  const input = (field: LineField, at: number) => {
    const found = form.current?.elements.namedItem(inputName(field, at));
    return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null;
  };

  async function save(at: number): Promise<void> {
    if (!form.current || !input("caseNumber", at) || known[at] === "sending") return;
    const line = new FormData(form.current);
    const names = Array.from(line.keys());
    for (const name of names)
      if (name !== "plenaryId" && !name.endsWith(`-${at}`)) line.delete(name);
    if (isBlank(line, at)) return;
    setKnown((before) => ({ ...before, [at]: "sending" }));
    const done = await action(UNSENT as FormState<LineOutcome[]>, line).catch(() => null);
    const refused: RefusedLine = { at, values: {}, errors: {}, units: [] };
    const outcome = done?.shown?.[0] ?? { ...refused, message: done?.message ?? NOT_SENT };
    setKnown((before) => ({ ...before, [at]: outcome }));
  }

  function next(at: number): void {
    void save(at);
    let to = at + 1;
    while (saved(known[to])) to += 1;
    if (to >= count) flushSync(() => setCount(to + 1));
    const number = input("caseNumber", to);
    // A heap is mostly of one kind and one day: an untouched line begins like the one above it.
    for (const field of ["kind", "day"] as const) {
      const [from, into] = [input(field, at), input(field, to)];
      if (number?.value === "" && from && into) into.value = from.value;
    }
    number?.focus();
  }

  function saveAll(event: FormEvent): void {
    event.preventDefault();
    void (async () => {
      for (let at = 0; at < count; at += 1) if (!saved(known[at])) await save(at);
    })();
  }

  const outcomes = Object.values(known).filter((one) => one !== "sending");
  const done = outcomes.filter((one) => "saved" in one).length;
  return (
    <form ref={form} action={send} onSubmit={saveAll} aria-label="纸质件" noValidate>
      {state.message ? (
        <div role="alert">
          <Notice tone="late" title={state.message} />
        </div>
      ) : null}
      <input type="hidden" name="plenaryId" value={plenaryId} />
      <p className="note mb-3">
        填案号就核对。回车存这一行并到下一行，下一行先照上一行的来件和日期；扫描件可以不附，PDF、JPEG或PNG，10MB以内。
        征询意见表的各条建议按次序写数字：{KEYS_LABEL}
        ；存入后封存，录入的人也不再看到，请先对照纸质表。
      </p>
      <Table caption="纸质件，一行一件" phone="pairs">
        <thead>
          <tr>
            <th scope="col">案号</th>
            <th scope="col">来的是什么</th>
            <th scope="col">日期</th>
            <th scope="col">内容</th>
            <th scope="col">扫描件</th>
            <th scope="col">核对</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: count }, (_, at) => (
            <HeapLine
              key={at}
              at={at}
              known={known[at]}
              today={today}
              checkAt={`${checkAt}?plenaryId=${plenaryId}`}
              onEnter={() => next(at)}
            />
          ))}
        </tbody>
      </Table>
      <div className="mt-4">
        <ButtonRow>
          <Button look="main">存入这些行</Button>
          <Button type="button" onClick={() => setCount(count + LINES)}>
            再加几行
          </Button>
          <span role="status" className="note">
            {outcomes.length > 0 ? `${done}行已存，${outcomes.length - done}行没有存上` : null}
          </span>
        </ButtonRow>
      </div>
    </form>
  );
}

/** Nothing but what was filled in beforehand. */
function isBlank(line: FormData, at: number): boolean {
  const typed = TYPED_FIELDS.some((field) => line.get(inputName(field, at)));
  const scan = line.get(inputName("scan", at));
  return !typed && !(scan instanceof File && scan.size > 0);
}
