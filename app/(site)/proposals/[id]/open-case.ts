import { notFound } from "next/navigation";
import type { Actor } from "@/lib/actor";
import { readProposalFacts, readCaseFile } from "@/lib/case-file/queries";
import type { CaseFile } from "@/lib/case-file/select";
import { Refusal } from "@/lib/errors";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { currentActor } from "@/lib/session";

type Params = Promise<{ id: string }>;
export type OpenedFacts = { actor: Actor; facts: ProposalFacts; today: string };

/** The case that an address names with its facts; not there or not to be seen: the same page "not found". */
export async function openFacts(params: Params): Promise<OpenedFacts> {
  const actor = await currentActor();
  const facts = await found(async () => readProposalFacts(actor, idOf((await params).id)));
  return { actor, facts, today: actor.today };
}

/** The whole case file that an address names. */
export async function openFile(params: Params): Promise<OpenedFacts & { file: CaseFile }> {
  const opened = await openFacts(params);
  return { ...opened, file: await found(() => readCaseFile(opened.actor, opened.facts.id)) };
}

/** What every form of an act sends along: which case, and in which status the page saw it. */
export function about(facts: ProposalFacts) {
  return { proposalId: facts.id, seenStatus: facts.status };
}

/** A number from an address; anything else is not found. */
export function idOf(text: string | undefined): number {
  if (!text || !/^[1-9]\d{0,8}$/.test(text)) notFound();
  return Number(text);
}

/** Turns a query's "not found" into the page of that name. */
export async function found<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal && error.kind === "notFound") notFound();
    throw error;
  }
}
