"use client";

import type { ReactNode } from "react";

type Props = { children?: ReactNode; look?: "main" | "plain" };

/** Opens the browser's print window; without scripts the browser's own menu does. */
export function PrintButton({ children = "打印", look = "main" }: Props) {
  return (
    <button type="button" className={`button button-${look}`} onClick={() => window.print()}>
      {children}
    </button>
  );
}
