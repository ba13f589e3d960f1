import { notFound } from "next/navigation";

import { Refusal } from "@/lib/errors";

/** For pages: what does not exist and what the person may not see are the same page 没有这一页. */
export async function orNotFound<Answer>(question: Promise<Answer>): Promise<NonNullable<Answer>> {
  const answer = await question.catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  return answer ?? notFound();
}

/** The id in an address; whatever is no number is not found. */
export function idOrNotFound(text: string): number {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : notFound();
}
