import type { Actor } from "@/lib/actor";
import { readProposalFacts, readCaseFile } from "@/lib/case-file/queries";
import type { CaseFile } from "@/lib/case-file/select";
import { idOrNotFound, orNotFound } from "@/lib/found";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { currentActor } from "@/lib/session";

type Params = Promise<{ id: string }>;
export type OpenedFacts = { actor: Actor; facts: ProposalFacts; today: string };

/** The case that an address names with its facts; not there or not to be seen: the same page "not found". */
export async function openFacts(params: Params): Promise<OpenedFacts> {
  const actor = await currentActor();
  const facts = await orNotFound(readProposalFacts(actor, idOrNotFound((await params).id)));
  return { actor, facts, today: actor.today };
}

/** The whole case file that an address names. */
export async function openFile(params: Params): Promise<OpenedFacts & { file: CaseFile }> {
  const opened = await openFacts(params);
  return { ...opened, file: await orNotFound(readCaseFile(opened.actor, opened.facts.id)) };
}

/** What every form of an act sends along: which case, and in which status the page saw it. */
export function about(facts: ProposalFacts) {
  return { proposalId: facts.id, seenStatus: facts.status };
}
