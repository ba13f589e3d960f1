"use client";

import { useEffect, useState } from "react";
import { useFormStatus } from "react-dom";

type Progress = { done: number; all: number; words: string } | null;

/** How far the writing is, asked every half second while the form is on its way. */
export function WritingProgress({ href }: { href: string }) {
  const { pending } = useFormStatus();
  const [progress, setProgress] = useState<Progress>(null);
  useEffect(() => {
    if (!pending) return undefined;
    const ask = setInterval(() => {
      fetch(href)
        .then((response) => response.json() as Promise<Progress>)
        .then(setProgress, () => setProgress(null));
    }, 500);
    return () => clearInterval(ask);
  }, [pending, href]);
  if (!pending) return null;
  const counted = progress !== null && progress.all > 0;
  return (
    <p aria-live="polite">
      <progress
        className="w-full max-w-96"
        aria-label="写入进度"
        max={counted ? progress.all : undefined}
        value={counted ? progress.done : undefined}
      />{" "}
      <span className="note">
        {counted ? `${progress.words}（${progress.done}/${progress.all}）` : "正在写入"}
      </span>
    </p>
  );
}
