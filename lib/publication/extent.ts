import type { Disclosure } from "@/lib/db/generated/enums";
import { no, type Verdict, yes } from "@/lib/verdict";

export type Extent = Extract<Disclosure, "FULL" | "ABSTRACT">;

/**
 * May a case go online to this extent? The proposer's consent and every reply's disclosure bound it; the most
 * restricted reply decides. An imported reply may hold no text at all: its abstract then is what is known of it.
 * @param consent true, false, or null where the proposer said nothing
 */
export function mayShow(
  extent: Extent,
  consent: boolean | null,
  replies: readonly { disclosure: Disclosure | null; text: string; abstract: string | null }[],
): Verdict {
  if (replies.some(({ disclosure }) => disclosure === "WITHHELD"))
    return no("答复的公开属性是不公开，不能上网。");
  if (replies.some(({ disclosure }) => disclosure === null))
    return no("答复没有注明公开属性，请先更正答复。");
  if (extent === "FULL") {
    if (consent === false) return no("提案者不同意公开，不能全文上网；请选摘要公开。");
    return replies.some(({ disclosure }) => disclosure === "ABSTRACT")
      ? no("答复只作摘要公开，不能全文上网。")
      : yes;
  }
  const withoutAbstract = replies.some(({ text, abstract }) => text !== "" && !abstract);
  return withoutAbstract
    ? no("答复没有摘要，不能摘要上网；请全文公开，或先更正答复补上摘要。")
    : yes;
}
