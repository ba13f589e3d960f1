"use client";

import { createContext, useContext } from "react";

/** What a form was sent with and what was wrong with it; null before it was sent. */
export type Kept = { values: Record<string, string | string[]>; errors: Record<string, string> };

export const KeptContext = createContext<Kept | null>(null);

/** For an input: its default value and error after the form came back, else those given. */
export function useKept<Value>(
  name: string,
  defaultValue: Value,
  error?: string,
): { defaultValue: Value | string; error?: string } {
  const kept = useContext(KeptContext);
  const value = kept?.values[name];
  return {
    defaultValue: typeof value === "string" ? value : defaultValue,
    error: error ?? kept?.errors[name],
  };
}

/** For one of several inputs of one name, by its place among them; all of them are sent, empty ones too. */
export function useKeptAt(name: string, place: number, defaultValue: string): string {
  const kept = useContext(KeptContext);
  if (!kept) return defaultValue;
  return [kept.values[name] ?? []].flat()[place] ?? "";
}

/** For a list with several choices: those chosen when the form came back, else those given. */
export function useKeptChoices(name: string, chosen: string[] | undefined): string[] | undefined {
  const kept = useContext(KeptContext);
  return kept ? [kept.values[name] ?? []].flat() : chosen;
}

/** For a box or radio: whether it was ticked when the form came back, else as given. */
export function useKeptTick(
  name: string,
  value: string,
  ticked: boolean | undefined,
): boolean | undefined {
  const kept = useContext(KeptContext);
  if (!kept) return ticked;
  const sent = kept.values[name];
  return Array.isArray(sent) ? sent.includes(value) : sent === value;
}
