"use client";

import { useEffect, useRef } from "react";

type Props = {
  /** Field id → sentence, in the order of the page. Nothing is shown when it is empty. */
  errors: Record<string, string> | undefined;
  /** Instead of 还有N处没有填对. */
  title?: string;
};

/** What is still wrong, at the top of a form, with links to the fields. It takes the focus when it appears. */
export function ErrorSummary({ errors, title }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors ?? {});
  useEffect(() => {
    if (errors) box.current?.focus();
  }, [errors]);
  if (entries.length === 0) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <p className="error-summary-title">
        <svg className="mark" aria-hidden="true">
          <use href="#mark-square" />
        </svg>
        {title ?? `还有${entries.length}处没有填对`}
      </p>
      <ul>
        {entries.map(([id, sentence]) => (
          <li key={id}>
            <a href={`#${id}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
