export type RefusalKind = "denied" | "invalid" | "conflict" | "notFound";

/**
 * A refusal with a sentence for the person: what is wrong, then what to do. Whatever else is thrown is a bug.
 * `fields` names the inputs at fault, each with its own sentence.
 */
export class Refusal extends Error {
  override name = "Refusal";
  constructor(
    readonly kind: RefusalKind,
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
  }
}

/** The same words for what does not exist and for what the person may not see. */
export function notFound(): Refusal {
  return new Refusal("notFound", "没有这件提案，或不在可看的范围内。");
}
