/** Puts text at the cursor as if it were typed, so that it can be undone and the form hears of it. */
export function insertText(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  input.focus();
  // Deprecated, and still the only way that keeps the browser's undo.
  if (document.execCommand("insertText", false, text)) return;
  input.setRangeText(text, input.selectionStart ?? 0, input.selectionEnd ?? 0, "end");
  input.dispatchEvent(new Event("input", { bubbles: true }));
}
