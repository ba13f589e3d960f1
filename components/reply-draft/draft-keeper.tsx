"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type Keeping, keepSaving } from "@/components/reply-draft/keeping";
import {
  clock,
  forget,
  isSame,
  isTouched,
  putBack,
  recall,
  type Typed,
  typedIn,
} from "@/components/reply-draft/kept-form";
import { Button, ButtonRow } from "@/components/ui/button";
import { useKept } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { keepDraftAction } from "@/lib/reply-draft/actions";

type Props = {
  revision: number;
  /** when it was saved last, as the page was made: ISO */
  savedAt: string | null;
  /** whose text this browser keeps: the assignment and the person */
  storageKey: string;
};

/** Saves the draft around it by itself, and says so. Without scripts it is a hidden number, and 存草稿 saves. */
export function DraftKeeper({ revision, savedAt, storageKey }: Props) {
  const number = useRef<HTMLInputElement>(null);
  const keeper = useRef<ReturnType<typeof keepSaving>>(null);
  const [keeping, tell] = useState<Keeping>(
    savedAt ? { state: "saved", at: savedAt } : { state: "idle" },
  );
  const [left, setLeft] = useState<Typed | null>(null);
  const router = useRouter();
  // After a refusal the form holds the number it was sent with, which may be later than the page's.
  const sent = useKept("revision", String(revision)).defaultValue;
  // State and not a mere input: React gives an uncontrolled hidden input its first value back with each rendering.
  const [own, setOwn] = useState(0);

  useEffect(() => {
    const form = number.current?.form;
    if (!form || !number.current) return undefined;
    const saved = (revisionNow: number, first: boolean) => {
      setOwn(revisionNow);
      if (first) router.refresh();
    };
    const save = keepDraftAction;
    const kept = keepSaving({ form, revision: number.current, storageKey, save, tell, saved });
    keeper.current = kept;
    const before = recall(storageKey);
    if (before && !isSame(before.values, typedIn(form))) setLeft(before);
    if (isTouched(form)) kept.changed();
    return () => kept.stop();
  }, [storageKey, router]);

  function restore(typed: Typed) {
    const form = number.current?.form;
    if (form) putBack(form, typed.values);
    keeper.current?.changed();
    setLeft(null);
  }

  function saveMine(theirRevision: number) {
    setOwn(theirRevision);
    // After the form holds that number.
    setTimeout(() => void keeper.current?.now(), 0);
  }

  return (
    <div>
      <input
        ref={number}
        type="hidden"
        name="revision"
        value={Math.max(Number(sent), revision, own)}
        readOnly
      />
      {left ? (
        <Notice tone="soon" title={`这台电脑上有${clock(left.at)}写的、没有存上的内容`}>
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
        <Notice
          tone="late"
          live
          title={`${keeping.theirs.who}${clock(keeping.theirs.savedAt)}存了另一稿，您的这一稿还没有存上`}
        >
          <details open>
            <summary>对方存的稿</summary>
            <p className="whitespace-pre-line">{keeping.theirs.text || "（没有文字）"}</p>
          </details>
          <p className="my-2">对照后改好您的这一稿再存；对方的稿留在“先前的稿”里。</p>
          <Button type="button" onClick={() => saveMine(keeping.theirs.revision)}>
            已对照，存我的这一稿
          </Button>
        </Notice>
      ) : null}
      {keeping.state === "refused" ? (
        <Notice tone="late" live title={keeping.message}>
          <p>
            写的内容留在这一页和这台电脑上。登录失效的，在
            <a href="/signin" target="_blank">
              新窗口登录
            </a>
            后回到这里，会再存。
          </p>
        </Notice>
      ) : null}
      <p className="note" role="status">
        {keeping.state === "unsaved" ? "有改动，几秒后自动存" : null}
        {keeping.state === "saving" ? "正在存……" : null}
        {keeping.state === "saved" ? `已存 ${clock(keeping.at)}` : null}
        {keeping.state === "idle" ? "还没有存过" : null}
      </p>
    </div>
  );
}
