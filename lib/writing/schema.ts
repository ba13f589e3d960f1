import { z } from "zod";
import { idInput, optionalId } from "@/lib/proposal/schema";
import { cleanLine, cleanText, withoutNumeral } from "@/lib/writing/paste";

const text = (most: number, what: string, clean: (value: string) => string = cleanText) =>
  z.preprocess(
    (value) => (typeof value === "string" ? clean(value) : ""),
    z.string().max(most, `${what}最多${most}字，请删减。`),
  );

const MOVES = /^(up|down|drop)\.(\d{1,2})$/;
type Intent = "save" | "submit";

/** A button of the list that works without scripts: the list after it. */
function moved(list: string[], intent: unknown): string[] {
  const [, what, place] = (typeof intent === "string" && MOVES.exec(intent)) || [];
  const at = Number(place);
  const one = list[at];
  if (!what || one === undefined) return list;
  const rest = list.toSpliced(at, 1);
  if (what === "drop") return rest;
  return rest.toSpliced(Math.max(0, what === "up" ? at - 1 : at + 1), 0, one);
}

/** A proposal as far as it is written: nothing has to be there. Debris of a word processor goes out on the way. */
export const writeInput = z.preprocess(
  (raw) => {
    if (typeof raw !== "object" || raw === null) return raw;
    const { suggestions, intent, ...rest } = raw as Record<string, unknown>;
    const list = [suggestions].flat().filter((one): one is string => typeof one === "string");
    return {
      ...rest,
      suggestions: moved(list, intent)
        .map((one) => withoutNumeral(cleanText(one)))
        .filter(Boolean),
      intent: intent === "submit" ? "submit" : "save",
    };
  },
  z.object({
    /** absent: the page begins a draft */
    proposalId: optionalId,
    plenaryId: idInput,
    /** names the page that begins a draft, so that it never begins two */
    draftKey: z.string().max(64).default(""),
    /** of the text that the page showed; 0: there was none yet */
    revision: z.coerce.number().int().min(0),
    intent: z.enum({ save: "save", submit: "submit" } satisfies Record<Intent, Intent>),
    title: text(100, "案由", cleanLine),
    categoryId: optionalId,
    analysis: text(20_000, "情况分析"),
    suggestions: z
      .array(z.string().max(4_000, "一条建议最多4000字，请拆成几条。"))
      .max(30, "建议最多30条，请合并。"),
    consent: z.preprocess(
      (value) => (value === "yes" ? true : value === "no" ? false : null),
      z.boolean().nullable(),
    ),
    wish: text(200, "希望承办的单位", cleanLine),
  }),
);
export type WriteInput = z.output<typeof writeInput>;
