import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { FACTS_SELECT, toFacts } from "@/lib/proposal/facts";
import { leadTurn } from "@/lib/proposal/lead-turn";
import { isStaff, isUnit, visibleTo } from "@/lib/proposal/policy";
import { mayReadPhone } from "@/lib/proposer-phone/policy";
import type { ProposerPhone } from "@/lib/proposer-phone/words";

const PERSON = { name: true, mobile: true, throughCommittee: true } as const;

/**
 * Of these cases, the telephone of who confirms their consultations (the lead proposer, a collective's contact, or
 * whom staff passed that to), by case. A case whose number is not the actor's to read is missing.
 */
export async function readProposerPhones(
  actor: Actor,
  ids: readonly number[],
): Promise<Map<number, ProposerPhone>> {
  if (!isStaff(actor) && !isUnit(actor)) return new Map();
  const rows = await db.proposal.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visibleTo(actor)] },
    select: FACTS_SELECT,
  });
  const turns = rows
    .map(toFacts)
    .filter((facts) => mayReadPhone(actor, facts).may)
    .flatMap((facts) => {
      const turn = leadTurn(facts);
      return turn ? [{ id: facts.id, turn }] : [];
    });
  const [members, collectives] = await Promise.all([
    db.member.findMany({
      where: { id: { in: turns.flatMap(({ turn }) => turn.memberId ?? []) } },
      select: { id: true, ...PERSON },
    }),
    db.collective.findMany({
      where: { id: { in: turns.flatMap(({ turn }) => turn.collectiveId ?? []) } },
      select: { id: true, name: true, contact: { select: PERSON } },
    }),
  ]);
  return new Map(
    turns.flatMap(({ id, turn }) => {
      const collective = collectives.find((one) => one.id === turn.collectiveId);
      const person = collective?.contact ?? members.find((one) => one.id === turn.memberId);
      const proposer = collective?.name ?? person?.name;
      if (proposer === undefined) return [];
      const throughCommittee = person?.throughCommittee ?? false;
      const shown = isStaff(actor) || !throughCommittee;
      const contact = collective?.contact?.name ?? null;
      const phone = (shown && person?.mobile) || null;
      return [[id, { proposer, contact, phone, throughCommittee }] as const];
    }),
  );
}
