"use client";

/** Opens the browser's print window; without scripts the browser's own menu does. */
export function PrintButton() {
  return (
    <button type="button" className="button button-main" onClick={() => window.print()}>
      打印
    </button>
  );
}
