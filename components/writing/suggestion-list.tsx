"use client";

import { type ClipboardEvent, useEffect, useRef, useState } from "react";
import { Button, ButtonRow } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { useKept, useKeptChoices } from "@/components/ui/form-state";
import { insertText } from "@/components/writing/insert-text";
import { WordCount } from "@/components/writing/word-count";
import { splitSuggestions } from "@/lib/writing/paste";

/** Sent to the form when kept suggestions are put back. */
export const RESTORED = "writing:restored";

type Row = { key: string; text: string };

let made = 0;
/** A box that the page did not come with. */
function fresh(text: string): Row {
  made += 1;
  return { key: `new-${made}`, text };
}

/** 建议, one a box: added, moved, removed. Before scripts arrive the buttons save and come back. */
export function SuggestionList({ suggestions }: { suggestions: string[] }) {
  const kept = useKeptChoices("suggestions", suggestions) ?? [];
  const { error } = useKept("suggestions", "");
  const box = useRef<HTMLFieldSetElement>(null);
  // One empty box to write in; it is not saved.
  const full = kept.at(-1)?.trim() === "" ? kept : [...kept, ""];
  const [rows, setRows] = useState<Row[]>(() =>
    full.map((text, at) => ({ key: String(at), text })),
  );

  useEffect(() => {
    const form = box.current?.form;
    const restored = (event: Event) => {
      const texts = (event as CustomEvent<string[]>).detail;
      setRows([...texts, ...(texts.at(-1) ? [""] : [])].map(fresh));
    };
    form?.addEventListener(RESTORED, restored);
    return () => form?.removeEventListener(RESTORED, restored);
  }, []);

  /** React keeps each box with its key, so that what is typed moves along with it. */
  function change(after: Row[]) {
    setRows(after.length > 0 ? after : [fresh("")]);
    setTimeout(() => box.current?.dispatchEvent(new Event("input", { bubbles: true })), 0);
  }

  function move(at: number, by: number) {
    const one = rows[at];
    if (one) change(rows.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, one));
  }

  function pasted(event: ClipboardEvent<HTMLTextAreaElement>, at: number) {
    const [first, ...others] = splitSuggestions(event.clipboardData.getData("text/plain"));
    if (first === undefined) return;
    event.preventDefault();
    insertText(event.currentTarget, first);
    if (others.length > 0) change(rows.toSpliced(at + 1, 0, ...others.map(fresh)));
  }

  return (
    <fieldset ref={box} className="stack" id="suggestions" tabIndex={-1}>
      <legend className="font-bold">
        建议{" "}
        <span className="note">
          一事一案，一条一格；粘贴“1.”“一、”开头的几条会自动分开，空格不存
        </span>
      </legend>
      <FieldError id="suggestions" error={error} />
      {rows.map(({ key, text }, at) => (
        <div key={key} className="field">
          <p className="field-head">
            <label htmlFor={`suggestion-${key}`}>{`建议${at + 1}`}</label>
            <WordCount of={`suggestion-${key}`} text={text} />
          </p>
          <textarea
            id={`suggestion-${key}`}
            name="suggestions"
            className="input"
            rows={3}
            defaultValue={text}
            autoComplete="off"
            onPaste={(event) => pasted(event, at)}
          />
          <ButtonRow>
            <RowAct act="上移" at={at} intent={`up.${at}`} run={() => move(at, -1)} />
            <RowAct act="下移" at={at} intent={`down.${at}`} run={() => move(at, 1)} />
            <RowAct
              act="去掉"
              at={at}
              intent={`drop.${at}`}
              run={() => change(rows.toSpliced(at, 1))}
            />
          </ButtonRow>
        </div>
      ))}
      <p>
        <Button
          name="intent"
          value="row"
          onClick={(event) => {
            event.preventDefault();
            setRows([...rows, fresh("")]);
          }}
        >
          再加一条建议
        </Button>
      </p>
    </fieldset>
  );
}

type RowActProps = { act: string; at: number; intent: string; run: () => void };

function RowAct({ act, at, intent, run }: RowActProps) {
  return (
    <Button
      name="intent"
      value={intent}
      aria-label={`${act}建议${at + 1}`}
      onClick={(event) => {
        event.preventDefault();
        run();
      }}
    >
      {act}
    </Button>
  );
}
