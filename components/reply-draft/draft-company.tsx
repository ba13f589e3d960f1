"use client";

import { useEffect, useState } from "react";
import { clock } from "@/components/reply-draft/kept-form";
import { Notice } from "@/components/ui/notice";
import { stayInDraftAction } from "@/lib/reply-draft/actions";
import { type Company, PRESENCE_POLL } from "@/lib/reply-draft/presence";

type Props = {
  assignmentId: number;
  /** who was in it as the page was made */
  others: Company[];
};

/** Says that one is here, and who else is, also before anybody has saved. */
export function DraftCompany({ assignmentId, others: known }: Props) {
  const [others, setOthers] = useState(known);

  useEffect(() => {
    let left = false;
    async function stay() {
      if (document.visibilityState === "hidden") return;
      const form = new FormData();
      form.set("assignmentId", String(assignmentId));
      const answer = await stayInDraftAction(form).catch(() => null);
      if (!left && answer && "done" in answer) setOthers(answer.done.others);
    }
    const again = () => void stay();
    again();
    const timer = setInterval(again, PRESENCE_POLL * 1000);
    document.addEventListener("visibilitychange", again);
    return () => {
      left = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", again);
    };
  }, [assignmentId]);

  return (
    <div role="status">
      {others.length > 0 ? (
        <Notice
          tone="soon"
          title={`${others.map(({ name, since }) => `${name}（${clock(since)}起）`).join("、")}也开着这份答复稿`}
        >
          <p>两个人都在写的，后存的会先看到对方的稿，谁的也不会丢。</p>
        </Notice>
      ) : null}
    </div>
  );
}
