"use client";

/** Opens the browser's print window; without scripts the browser's own menu does. */
export function PrintButton({ look = "main" }: { look?: "main" | "plain" }) {
  return (
    <button type="button" className={`button button-${look}`} onClick={() => window.print()}>
      打印
    </button>
  );
}
