"use client";

import { useEffect, useState } from "react";
import { countWords } from "@/lib/writing/paste";

type Props = {
  /** the id of the input */
  of: string;
  text: string;
  most?: number;
};

/** How many characters stand in an input, without blanks. */
export function WordCount({ of, text, most }: Props) {
  const [count, setCount] = useState(() => countWords(text));
  useEffect(() => {
    const input = document.querySelector<HTMLTextAreaElement>(`#${of}`);
    const recount = () => setCount(countWords(input?.value ?? ""));
    recount();
    // Restoring and resetting do not say “input” of each box: the form does.
    input?.form?.addEventListener("input", recount);
    return () => input?.form?.removeEventListener("input", recount);
  }, [of]);
  const over = most !== undefined && count > most;
  return (
    <span className={over ? "font-bold text-late-text" : undefined}>
      {most === undefined
        ? `${count}字`
        : `${count}/${most}字${over ? `，超${count - most}字` : ""}`}
    </span>
  );
}
