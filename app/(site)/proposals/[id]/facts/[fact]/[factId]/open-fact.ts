import { notFound } from "next/navigation";
import { factKind } from "@/lib/correction/kinds";
import { readCorrection } from "@/lib/correction/queries";
import { mayKnow } from "@/lib/correction/internal";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { about, openFacts } from "../../../open-case";

export type FactParams = Promise<{ id: string; fact: string; factId: string }>;

/** The fact that an address names, with what may be done to it, and what its form sends along. */
export async function openFact(params: FactParams) {
  const { actor, facts } = await openFacts(params);
  const named = await params;
  const kind = factKind(named.fact);
  if (!kind || !mayKnow(actor, kind)) notFound();
  const factId = idOrNotFound(named.factId);
  const fact = await orNotFound(readCorrection(actor, facts.id, kind, factId));
  return { facts, fact, hidden: { ...about(facts), fact: kind, factId } };
}
