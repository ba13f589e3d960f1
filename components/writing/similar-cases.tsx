"use client";

import { useEffect, useRef, useState } from "react";
import { SimilarFacts } from "@/components/similar/similar-facts";
import { SectionHead } from "@/components/ui/head";
import { paths } from "@/lib/paths";
import { findSimilarAction } from "@/lib/similar/actions";
import type { SimilarCase } from "@/lib/similar/queries";

const PAUSE = 3_000;

/** Earlier cases like the one that is written, looked up anew while one types. Without scripts: as of the last saving. */
export function SimilarCases({ cases: first, formId }: { cases: SimilarCase[]; formId: string }) {
  const [cases, setCases] = useState(first);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>(`#${formId}`);
    const look = async () => {
      if (!form) return;
      const answer = await findSimilarAction(new FormData(form)).catch(() => null);
      if (answer && "done" in answer) setCases(answer.done);
    };
    const typed = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void look(), PAUSE);
    };
    form?.addEventListener("input", typed);
    // What was typed before this script arrived is looked for too.
    if (form && new FormData(form).get("title")) typed();
    return () => {
      clearTimeout(timer.current);
      form?.removeEventListener("input", typed);
    };
  }, [formId]);
  return (
    <section aria-label="相近的提案">
      <SectionHead title="相近的提案" note="历次会议的，写的时候随时比对" />
      {cases.length === 0 ? (
        <p className="note">没有找到相近的提案（只找您自己的和已公开的）。</p>
      ) : (
        <ul className="stack" aria-live="polite">
          {cases.map((one) => (
            <li key={one.id}>
              <a href={paths.proposal.show(one.id)} target="_blank">
                {one.title}
              </a>
              <SimilarFacts of={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
