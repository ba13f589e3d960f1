/** What was typed into a form and is not saved on the server yet, kept in this browser for the same person alone. */
export type Typed = { at: string; values: [name: string, value: string][] };

/** React's own fields begin with $, the draft's number is the server's. */
const isTyped = (name: string) => !name.startsWith("$") && name !== "revision";

export function typedIn(form: HTMLFormElement): Typed["values"] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && isTyped(name) ? [[name, value] as [string, string]] : [],
  );
}

/** The same words, whatever empty rows the page has. */
export function isSame(one: Typed["values"], other: Typed["values"]): boolean {
  const filled = (values: Typed["values"]) =>
    JSON.stringify(values.filter(([, value]) => value.trim() !== ""));
  return filled(one) === filled(other);
}

/** Was something typed before the script arrived? */
export function isTouched(form: HTMLFormElement): boolean {
  return [...form.elements].some((input) => {
    if (input instanceof HTMLTextAreaElement) return input.value !== input.defaultValue;
    if (!(input instanceof HTMLInputElement) || input.type === "hidden") return false;
    return input.type === "radio"
      ? input.checked !== input.defaultChecked
      : input.value !== input.defaultValue;
  });
}

/** Puts the values back into the inputs they came from. */
export function putBack(form: HTMLFormElement, values: Typed["values"]): void {
  for (const [name, value] of values) {
    const input = form.elements.namedItem(name);
    if (input instanceof RadioNodeList) input.value = value;
    else if (input instanceof HTMLInputElement && input.type === "radio")
      input.checked = input.value === value;
    else if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)
      input.value = value;
  }
}

export function remember(key: string, values: Typed["values"]): void {
  try {
    localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), values }));
  } catch {
    // A browser without storage, or a full one: the server still has what was saved.
  }
}

export function recall(key: string): Typed | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Typed | null;
  } catch {
    return null;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}

/** 10:32 in Asia/Shanghai */
export function clock(iso: string): string {
  return new Intl.DateTimeFormat("zh-CN", {
    timeZone: "Asia/Shanghai",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }).format(new Date(iso));
}
