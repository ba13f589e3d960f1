"use client";

import { type KeyboardEvent, useRef, useState } from "react";

import { LineCheckCell, SavedRow } from "@/components/paper/heap-answer";
import { HeapContent, lineInput } from "@/components/paper/heap-content";
import { optionsOf } from "@/components/case-file/options";
import { KeptContext } from "@/components/ui/form-state";
import { Select } from "@/components/ui/select";
import { DateInput, FileInput, TextInput } from "@/components/ui/text-input";
import type { LineOutcome, RefusedLine } from "@/lib/paper/commands";
import { PAPER_KIND_LABEL } from "@/lib/paper/labels";
import { inputName, type LineField } from "@/lib/paper/line";
import type { LineCheck } from "@/lib/paper/queries";

type Props = {
  at: number;
  known: LineOutcome | "sending" | undefined;
  today: string;
  checkAt: string;
  onEnter: () => void;
};

const PAUSE = 300;
const CHECKED = ["caseNumber", "kind", "day", "assignmentId"] as const;

/**
 * What was sent and what was wrong, under the names of this line's inputs. What is wrong with the case stands with
 * the look-up: its own column is as narrow as a number.
 */
function keptOf({ at, values, errors: all }: RefusedLine) {
  const { caseNumber: _, ...errors } = all;
  const named = (given: Partial<Record<LineField, string>>) =>
    Object.fromEntries(
      Object.entries(given).map(([field, text]) => [inputName(field as LineField, at), text]),
    );
  return { values: named(values), errors: named(errors) };
}

/** One line: it is looked up as one types, and is a sentence with a link once it is saved. */
export function HeapLine({ at, known, today, checkAt, onEnter }: Props) {
  const row = useRef<HTMLTableRowElement>(null);
  const asked = useRef<{ timer?: ReturnType<typeof setTimeout>; last: number }>({ last: 0 });
  const [check, setCheck] = useState<LineCheck | null>(null);
  const [mended, setMended] = useState<RefusedLine | null>(null);
  if (typeof known === "object" && "saved" in known) return <SavedRow {...known.saved} />;

  const last = typeof known === "object" ? known : null;
  // What was refused is said until the line is changed; then the look-up speaks, and the values stay.
  const refused = last && last === mended ? { ...last, errors: {}, message: undefined } : last;

  function look(): void {
    setMended(last);
    clearTimeout(asked.current.timer);
    asked.current.timer = setTimeout(() => void ask(), PAUSE);
  }

  async function ask(): Promise<void> {
    asked.current.last += 1;
    const turn = asked.current.last;
    const query = CHECKED.map((field) => {
      const input = row.current?.querySelector<HTMLInputElement>(
        `[name="${inputName(field, at)}"]`,
      );
      return [field, input?.value ?? ""] as const;
    });
    const typed = query[0]?.[1].trim();
    const address = `${checkAt}&${new URLSearchParams(query.map(([key, value]) => [key, value]))}`;
    const answer = typed
      ? await fetch(address).then(
          (response) => (response.ok ? (response.json() as Promise<LineCheck>) : null),
          () => null,
        )
      : null;
    // Answers may overtake one another: only the last question's counts.
    if (turn === asked.current.last) setCheck(answer);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { target } = event;
    const field = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !field) return;
    if (target instanceof HTMLInputElement && target.type === "file") return;
    event.preventDefault();
    onEnter();
  }

  const units = check?.units ?? refused?.units ?? [];
  const input = (field: LineField, words: string) => lineInput(at, field, words);
  return (
    <KeptContext value={refused ? keptOf(refused) : null}>
      <tr
        ref={row}
        className="group/line [&>td]:align-top"
        aria-busy={known === "sending"}
        onInput={look}
        onKeyDown={onKeyDown}
      >
        <td data-label="案号" className="min-[900px]:w-40">
          <TextInput
            {...input("caseNumber", "案号")}
            autoComplete="off"
            aria-invalid={refused?.errors.caseNumber ? true : undefined}
            aria-describedby={`check-${at}`}
          />
        </td>
        <td data-label="来的是什么" className="min-[900px]:min-w-36">
          <Select
            {...input("kind", "来的是什么")}
            options={optionsOf(PAPER_KIND_LABEL)}
            defaultValue="ACCEPTANCE"
          />
        </td>
        <td data-label="日期">
          <DateInput {...input("day", "日期")} defaultValue={today} max={today} />
        </td>
        <td data-label="内容" className="min-[900px]:min-w-80">
          <HeapContent at={at} units={units} suggestions={check?.suggestions ?? 0} />
        </td>
        <td data-label="扫描件" className="min-[900px]:w-44">
          <FileInput {...input("scan", "扫描件")} accept="application/pdf,image/jpeg,image/png" />
        </td>
        <td data-label="核对">
          <LineCheckCell at={at} sending={known === "sending"} refused={refused} check={check} />
        </td>
      </tr>
    </KeptContext>
  );
}
