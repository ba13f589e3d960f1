import { createHash } from "node:crypto";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * One text for one value: keys in the order of their code units, no blanks, whole numbers only, as in RFC 8785. So a
 * file that was opened and saved elsewhere still has the hash that it was given. @throws TypeError for what is no JSON
 */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(",")}}`;
  }
  if (typeof value === "number" && !Number.isSafeInteger(value))
    throw new TypeError(`no whole number: ${value}`);
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined) throw new TypeError("no JSON value");
  return text;
}

/** SHA-256 of the text in UTF-8, in hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
