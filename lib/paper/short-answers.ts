import type { Answered } from "@/lib/db/generated/enums";
import { answerName } from "@/lib/feedback/answers";

/** One key a suggestion: 0 for what was not ticked. */
const KEYS: Record<string, Answered | null> = { "0": null, "1": "YES", "2": "PARTLY", "3": "NO" };

/** How the keys are read out beside the line. */
export const KEYS_LABEL = "1回答了 2部分 3没有 0没勾";

/**
 * 12 or 1,2 for two suggestions, as the inputs of the rating form have it (answer-0 …); nothing typed is nothing
 * ticked. @returns the sentence that says what to type instead, where it is not one key for each suggestion
 */
export function shortAnswers(
  text: string,
  count: number,
): { answers: Record<string, Answered> } | { fault: string } {
  const keys = text.normalize("NFKC").replaceAll(/[\s,;、，。./-]/g, "");
  if (keys === "") return { answers: {} };
  if (!/^[0-3]+$/.test(keys) || keys.length !== count)
    return { fault: `这件提案有${count}条建议，请逐条写：${KEYS_LABEL}，如${"1".repeat(count)}。` };
  const ticked = keys.split("").flatMap((key, at) => {
    const answer = KEYS[key];
    return answer ? [[answerName(at), answer] as const] : [];
  });
  return { answers: Object.fromEntries(ticked) };
}
