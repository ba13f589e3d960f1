"use client";

import { useEffect, useRef, useState } from "react";
import {
  clock,
  forget,
  isTouched,
  putBack,
  recall,
  type Typed,
  typedIn,
} from "@/components/reply-draft/kept-form";
import { Button, ButtonRow } from "@/components/ui/button";
import { useKept } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import {
  field,
  isSameText,
  type Keeping,
  keepWriting,
  wordsOf,
} from "@/components/writing/keeping";
import { RESTORED } from "@/components/writing/suggestion-list";
import { paths } from "@/lib/paths";
import { keepWritingAction } from "@/lib/writing/actions";
import type { Kept } from "@/lib/writing/commands";

type Props = {
  /** null: nothing is begun yet */
  proposalId: number | null;
  draftKey: string;
  revision: number;
  savedAt: string | null;
  /** false: handed in; only one's own act saves */
  draft: boolean;
  userId: number | null;
};

/** Saves the draft around it by itself, and says so. Without scripts it is three hidden fields, and 存草稿 saves. */
export function WritingKeeper({ proposalId, draftKey, revision, savedAt, draft, userId }: Props) {
  const place = useRef<HTMLInputElement>(null);
  const keeper = useRef<ReturnType<typeof keepWriting>>(null);
  const [keeping, tell] = useState<Keeping>(
    savedAt ? { state: "saved", at: savedAt } : { state: "idle" },
  );
  const [left, setLeft] = useState<Typed | null>(null);
  // State and not mere inputs: React gives an uncontrolled hidden input its first value back with each rendering.
  const sent = {
    id: useKept("proposalId", String(proposalId ?? "")).defaultValue,
    key: useKept("draftKey", draftKey).defaultValue,
    revision: Number(useKept("revision", String(revision)).defaultValue),
  };
  const [own, setOwn] = useState({ ...sent, revision: Math.max(sent.revision, revision) });
  const keyOf = (id: string) => `writing:${id || "new"}:${userId}`;

  useEffect(() => {
    const form = place.current?.form;
    if (!form) return undefined;
    const storageKey = () => `writing:${field(form, "proposalId")?.value || "new"}:${userId}`;
    const saved = (done: Kept, first: boolean) => {
      setOwn((before) => ({ ...before, id: String(done.proposalId), revision: done.revision }));
      if (first) window.history.replaceState(null, "", paths.proposal.edit(done.proposalId));
    };
    const save = draft ? keepWritingAction : null;
    const kept = keepWriting({ form, storageKey, save, tell, saved });
    keeper.current = kept;
    const before = recall(storageKey());
    if (before && !isSameText(before.values, typedIn(form))) setLeft(before);
    if (isTouched(form)) kept.changed();
    return () => kept.stop();
  }, [userId, draft]);

  function restore({ values }: Typed) {
    const form = place.current?.form;
    if (!form) return;
    putBack(
      form,
      wordsOf(values).filter(([name]) => name !== "suggestions"),
    );
    const key = values.find(([name]) => name === "draftKey")?.[1];
    if (key) setOwn((before) => ({ ...before, key }));
    const suggestions = values.flatMap(([name, value]) => (name === "suggestions" ? [value] : []));
    form.dispatchEvent(new CustomEvent(RESTORED, { detail: suggestions }));
    setLeft(null);
    // After the list has shown the boxes.
    setTimeout(() => keeper.current?.changed(), 0);
  }

  function saveMine(theirs: number) {
    setOwn((before) => ({ ...before, revision: theirs }));
    setTimeout(() => void keeper.current?.now(), 0);
  }

  return (
    <div>
      <input ref={place} type="hidden" name="proposalId" value={own.id} readOnly />
      <input type="hidden" name="draftKey" value={own.key} readOnly />
      <input type="hidden" name="revision" value={own.revision} readOnly />
      {left ? (
        <Notice tone="soon" title={`这台设备上有${clock(left.at)}写的、没有存上的内容`}>
          <ButtonRow>
            <Button type="button" onClick={() => restore(left)}>
              放回来
            </Button>
            <Button
              type="button"
              onClick={() => {
                forget(keyOf(own.id));
                setLeft(null);
              }}
            >
              不要了
            </Button>
          </ButtonRow>
        </Notice>
      ) : null}
      {keeping.state === "theirs" ? (
        <Notice tone="late" live title="您在另一个窗口存了另一稿，这一稿还没有存上">
          <ButtonRow>
            <Button type="button" onClick={() => saveMine(keeping.revision)}>
              存这一稿
            </Button>
            <Button type="button" onClick={() => window.location.reload()}>
              看另一稿
            </Button>
          </ButtonRow>
        </Notice>
      ) : null}
      {keeping.state === "refused" ? (
        <Notice tone="late" live title={keeping.message}>
          <p>
            写的内容留在这一页和这台设备上，连上后会自动再存。登录失效的，在
            <a href={paths.signIn()} target="_blank">
              新窗口登录
            </a>
            后回到这里接着写。
          </p>
        </Notice>
      ) : null}
      <p className="note" role="status">
        {keeping.state === "unsaved" ? (draft ? "有改动，几秒后自动存" : "有改动，还没有存") : null}
        {keeping.state === "saving" ? "正在存……" : null}
        {keeping.state === "saved" ? `已存 ${clock(keeping.at)}` : null}
        {keeping.state === "idle" ? "还没有存过，写了会自动存" : null}
      </p>
    </div>
  );
}
