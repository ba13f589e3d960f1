import { limitDay } from "@/lib/assignment/due";
import { readLimitRules } from "@/lib/assignment/queries";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { ProposalFacts } from "@/lib/proposal/facts";

/** The last day on which a unit that got the case on `assignedOn` may ask to return it; null: it has not got it. */
export async function returnLimit(
  { plenaryId, period }: Pick<ProposalFacts, "plenaryId" | "period">,
  assignedOn: PlainDate | null,
): Promise<PlainDate | null> {
  if (!assignedOn) return null;
  return limitDay("RETURN_REQUEST", assignedOn, await readLimitRules(db, plenaryId, period));
}

/** The last day on which a request of `requestedOn` is to be ruled on; null: there is none. */
export async function returnRulingLimit(
  { plenaryId, period }: Pick<ProposalFacts, "plenaryId" | "period">,
  requestedOn: PlainDate | null,
): Promise<PlainDate | null> {
  if (!requestedOn) return null;
  return limitDay("RETURN_RULING", requestedOn, await readLimitRules(db, plenaryId, period));
}
