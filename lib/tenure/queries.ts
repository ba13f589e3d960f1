import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { type Absence, absenceWords, standingOn, type TenureFact } from "@/lib/tenure/standing";

type Person = { memberId: number | null; collectiveId: number | null };

const keyOf = ({ memberId, collectiveId }: Person) =>
  memberId === null ? `collective:${collectiveId}` : `member:${memberId}`;

/** Who has ever joined or left by a standing list: those who always stayed are as those without a fact. */
async function factsOf(tx: Tx | typeof db, of: object): Promise<Map<string, TenureFact[]>> {
  const rows = await tx.tenure.findMany({
    where: { ...of, newTerm: { undoneAt: null } },
    select: {
      memberId: true,
      collectiveId: true,
      kind: true,
      newTerm: { select: { startsOn: true } },
    },
  });
  const facts = new Map<string, TenureFact[]>();
  for (const { kind, newTerm, ...person } of rows) {
    const key = keyOf(person);
    facts.set(key, [...(facts.get(key) ?? []), { kind, on: toPlainDate(newTerm.startsOn) }]);
  }
  return facts;
}

/** Members and collectives that are not in office on a day, by id, each with since when or from when. */
export async function absentOn(tx: Tx | typeof db, day: PlainDate) {
  const members = new Map<number, Absence>();
  const collectives = new Map<number, Absence>();
  for (const [key, facts] of await factsOf(tx, { kind: { not: "STAYS" } })) {
    const standing = standingOn(facts, day);
    const [kind, id] = key.split(":");
    if (!standing.stands) (kind === "member" ? members : collectives).set(Number(id), standing);
  }
  return { members, collectives };
}

/** Since when a person who acts for a member or collective is no longer in office; null: they are, or they act for neither. */
export async function leftSince(
  tx: Tx | typeof db,
  person: Person,
  day: PlainDate,
): Promise<PlainDate | null> {
  const { memberId, collectiveId } = person;
  if (memberId === null && collectiveId === null) return null;
  const facts = await factsOf(tx, memberId === null ? { collectiveId } : { memberId });
  const standing = standingOn(facts.get(keyOf(person)) ?? [], day);
  return standing.stands || !("leftOn" in standing) ? null : standing.leftOn;
}

/**
 * Whoever proposes or co-signs on a day is in office on it.
 * @throws Refusal invalid, on the field, with the name and since when not
 */
export async function ensureInOffice(
  tx: Tx,
  people: readonly Person[],
  day: PlainDate,
  field: string,
): Promise<void> {
  const { members, collectives } = await absentOn(tx, day);
  for (const { memberId, collectiveId } of people) {
    const absence = memberId === null ? collectives.get(collectiveId ?? -1) : members.get(memberId);
    if (!absence) continue;
    const row =
      memberId === null
        ? await tx.collective.findUnique({ where: { id: collectiveId ?? -1 } })
        : await tx.member.findUnique({ where: { id: memberId } });
    const sentence = absenceWords(row?.name ?? "", absence);
    throw new Refusal("invalid", sentence, { [field]: sentence });
  }
}

/** The first and last day of a term, as the standing lists say; null: open to that side. */
export async function daysOfTerm(tx: Tx | typeof db, term: number) {
  const lists = await tx.newTerm.findMany({
    where: { undoneAt: null },
    orderBy: { startsOn: "asc" },
    select: { term: true, startsOn: true },
  });
  const first = lists.find((one) => one.term === term);
  const next = lists.find((one) => one.term > term);
  return {
    from: toPlainDate(first?.startsOn ?? null),
    before: toPlainDate(next?.startsOn ?? null),
  };
}
