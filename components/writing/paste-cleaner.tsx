"use client";

import { useEffect, useRef } from "react";
import { insertText } from "@/components/writing/insert-text";
import { cleanLine, cleanText } from "@/lib/writing/paste";

/** What is pasted into the form around it loses the debris of the word processor; suggestions do it themselves. */
export function PasteCleaner() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    const pasted = (event: ClipboardEvent) => {
      const input = event.target;
      const line = input instanceof HTMLInputElement && input.type === "text";
      if (!line && !(input instanceof HTMLTextAreaElement && input.name === "analysis")) return;
      const text = event.clipboardData?.getData("text/plain");
      if (!text) return;
      event.preventDefault();
      insertText(input, line ? cleanLine(text) : cleanText(text));
    };
    form?.addEventListener("paste", pasted);
    return () => form?.removeEventListener("paste", pasted);
  }, []);
  return <span ref={place} hidden />;
}
