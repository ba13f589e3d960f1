import type { Actor } from "@/lib/actor";
import { formatLong } from "@/lib/calendar/plain-date";
import { dayFrom } from "@/lib/overview/asked";
import type { ExportWhat } from "@/lib/db/generated/enums";
import { describeFilter } from "@/lib/register/described";
import { parseFilter, writeFilter } from "@/lib/register/filter";

/** What is asked, as it is kept: the query again without what it does not know, and the same in words. */
export async function askedOf(
  actor: Actor,
  what: ExportWhat,
  plenaryId: number,
  query: Record<string, string>,
): Promise<{ asked: Record<string, string>; about: string }> {
  if (what === "TABLES") {
    const asOf = dayFrom(query.asOf, actor.today);
    return { asked: { asOf }, about: `截至${formatLong(asOf)}` };
  }
  const { page: _, ...filter } = { ...parseFilter(query), plenary: plenaryId };
  return { asked: writeFilter(filter), about: await describeFilter(actor, filter) };
}
