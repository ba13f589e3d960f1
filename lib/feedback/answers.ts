import { Answered } from "@/lib/db/generated/enums";

export type SuggestionAnswer = { position: number; answer: Answered };

/** The input's name for the suggestion in this place, from 0: answer-0. */
export const answerName = (position: number) => `answer-${position}`;

const KNOWN: readonly string[] = Object.values(Answered);

/** Which suggestions the reply answers, by their places; what was not ticked is left out. */
export function answersIn(form: Record<string, unknown>): SuggestionAnswer[] {
  return Object.entries(form)
    .flatMap(([name, value]) => {
      const place = /^answer-(\d{1,3})$/.exec(name)?.[1];
      const known = typeof value === "string" && KNOWN.includes(value);
      return place && known ? [{ position: Number(place), answer: value as Answered }] : [];
    })
    .toSorted((a, b) => a.position - b.position);
}
