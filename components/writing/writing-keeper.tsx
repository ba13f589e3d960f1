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
import { field, isSameText, type Keeping, keepWriting } from "@/components/writing/keeping";
import { RESTORED } from "@/components/writing/suggestion-list";
import { paths } from "@/lib/paths";
import { keepWritingAction } from "@/lib/writing/actions";

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
  const kept = {
    id: useKept("proposalId", String(proposalId ?? "")).defaultValue,
    key: useKept("draftKey", draftKey).defaultValue,
    revision: useKept("revision", String(revision)).defaultValue,
  };
  const storageKey = `writing:${proposalId ?? "new"}:${userId}`;

  useEffect(() => {
    const form = place.current?.form;
    if (!form) return undefined;
    const begun = (id: number) => window.history.replaceState(null, "", paths.proposal.edit(id));
    const save = draft ? keepWritingAction : null;
    const own = keepWriting({ form, storageKey, save, tell, begun });
    keeper.current = own;
    const before = recall(storageKey);
    if (before && !isSameText(before.values, typedIn(form))) setLeft(before);
    if (isTouched(form)) own.changed();
    return () => own.stop();
  }, [storageKey, draft]);

  function restore({ values }: Typed) {
    const form = place.current?.form;
    if (!form) return;
    const single = values.filter(([name]) => name !== "suggestions" && name !== "plenaryId");
    putBack(form, single);
    const suggestions = values.flatMap(([name, value]) => (name === "suggestions" ? [value] : []));
    form.dispatchEvent(new CustomEvent(RESTORED, { detail: suggestions }));
    setLeft(null);
    // After the list has shown the boxes.
    setTimeout(() => keeper.current?.changed(), 0);
  }

  function saveMine(theirs: number) {
    const form = place.current?.form;
    const number = form && field(form, "revision");
    if (number) number.value = String(theirs);
    void keeper.current?.now();
  }

  return (
    <div>
      <input ref={place} type="hidden" name="proposalId" defaultValue={kept.id} />
      <input type="hidden" name="draftKey" defaultValue={kept.key} />
      <input
        type="hidden"
        name="revision"
        defaultValue={Math.max(Number(kept.revision), revision)}
      />
      {left ? (
        <Notice tone="soon" title={`这台设备上有${clock(left.at)}写的、没有存上的内容`}>
          <ButtonRow>
            <Button type="button" onClick={() => restore(left)}>
              放回来
            </Button>
            <Button
              type="button"
              onClick={() => {
                forget(storageKey);
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
