import type { Actor } from "@/lib/actor";
import { limitDay, type LimitRules, rulesOf } from "@/lib/assignment/due";
import { readLimitRules } from "@/lib/assignment/queries";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { ProposalPeriod } from "@/lib/db/generated/enums";
import { ensure } from "@/lib/verdict";
import type { ColumnName } from "./columns";
import { type Directory, memberText } from "./directory";
import type { Present } from "./plan";
import { mayImport } from "./policy";
import { RATING_SELECT, RECORDED_SELECT } from "./recorded-select";
import { answeringUnits, ownGroups, recordedRow } from "./recorded-row";
import type { RegisterRow } from "./register-row";

const CHUNK = 1_000;

/** What the system knows and a sheet's words are held against. */
export async function readDirectory(tx: Tx, plenaryId: number): Promise<Directory> {
  // One after the other: inside a transaction all of them share one connection.
  const units = await tx.unit.findMany({
    select: { id: true, name: true, shortName: true, aliases: { select: { name: true } } },
  });
  const members = await tx.member.findMany({
    select: { id: true, name: true, employer: true, sector: { select: { name: true } } },
  });
  const collectives = await tx.collective.findMany({ select: { id: true, name: true } });
  const sectors = await tx.sector.findMany({ select: { name: true } });
  const ofPlenary = { where: { plenaryId } };
  const inOrder = { ...ofPlenary, orderBy: { position: "asc" } } as const;
  const categories = await tx.category.findMany({ ...inOrder, select: { name: true } });
  const classes = await tx.outcomeClass.findMany({ ...inOrder, select: { letter: true } });
  const synonyms = await tx.importSynonym.findMany({
    ...ofPlenary,
    select: { column: true, value: true, meaning: true },
  });
  const existing = await tx.proposal.findMany({
    where: { plenaryId, voidedAt: null },
    select: { registrationNumber: true, caseNumber: true },
  });
  return {
    units: units.map(({ aliases, ...unit }) => ({
      ...unit,
      aliases: aliases.map((alias) => alias.name),
    })),
    members: members.map(({ sector, ...member }) => ({ ...member, sector: sector?.name ?? null })),
    collectives,
    sectors: sectors.map((sector) => sector.name),
    categories,
    outcomeClasses: classes.map((one) => one.letter),
    synonyms: synonyms.map((one) => ({ ...one, column: one.column as ColumnName })),
    existing,
  };
}

type DueOn = (handedOverOn: PlainDate, period: ProposalPeriod | null) => PlainDate;

/** The limits that a sheet's empty cells are computed by, each day once. */
export function limitsOf(rules: LimitRules): {
  reply: DueOn;
  assist: DueOn;
} {
  const cached = (step: "REPLY" | "ASSIST_OPINION"): DueOn => {
    const known = new Map<string, PlainDate>();
    return (on, period) => {
      const key = `${on} ${period}`;
      const due = known.get(key) ?? limitDay(step, on, rulesOf({ period }, rules));
      known.set(key, due);
      return due;
    };
  };
  return { reply: cached("REPLY"), assist: cached("ASSIST_OPINION") };
}

export async function readLimits(tx: Tx, plenaryId: number) {
  return limitsOf(await readLimitRules(tx, plenaryId));
}

async function memberNames(tx: Tx): Promise<(memberId: number) => string> {
  const members = await tx.member.findMany({
    select: { id: true, name: true, employer: true, sector: { select: { name: true } } },
  });
  const known = members.map(({ sector, ...member }) => ({
    ...member,
    sector: sector?.name ?? null,
  }));
  const byName = Map.groupBy(known, (member) => member.name);
  const texts = new Map(
    known.map((member) => [member.id, memberText(member, byName.get(member.name) ?? [])]),
  );
  return (id) => texts.get(id) ?? "";
}

/** Recorded proposals as the register's columns, by id; what the rules of an import ask beside them. */
export async function readPresent(tx: Tx, ids: readonly number[]): Promise<Present[]> {
  const nameOf = await memberNames(tx);
  const present: Present[] = [];
  for (let start = 0; start < ids.length; start += CHUNK)
    present.push(...(await readSome(tx, ids.slice(start, start + CHUNK), nameOf)));
  return present;
}

async function readSome(
  tx: Tx,
  some: readonly number[],
  nameOf: (memberId: number) => string,
): Promise<Present[]> {
  const rows = await tx.proposal.findMany({
    where: { id: { in: [...some] } },
    select: RECORDED_SELECT,
    orderBy: { id: "asc" },
  });
  const ratings = await tx.feedback.findMany({
    where: { proposalId: { in: [...some] }, voidedAt: null, openedOn: { not: null } },
    orderBy: { round: "asc" },
    select: RATING_SELECT,
  });
  const ratingOf = new Map(ratings.map((rating) => [rating.proposalId, rating]));
  return rows.map((recorded) => ({
    id: recorded.id,
    row: recordedRow(recorded, nameOf, ratingOf.get(recorded.id)),
    own: ownGroups(recorded),
    dueComputed: answeringUnits(recorded).main[0]?.dueComputed ?? true,
    numbered: recorded.numberedInId !== null,
    proposers: recorded.proposers.map(({ memberId, collectiveId }) => ({
      memberId,
      collectiveId,
    })),
  }));
}

/** Every standing proposal of a plenary that has a number, for the plan of an import. */
export async function readPresentOfPlenary(tx: Tx, plenaryId: number): Promise<Present[]> {
  const rows = await tx.proposal.findMany({
    where: {
      plenaryId,
      voidedAt: null,
      OR: [{ registrationNumber: { not: null } }, { caseNumber: { not: null } }],
    },
    select: { id: true },
  });
  return readPresent(
    tx,
    rows.map((row) => row.id),
  );
}

/**
 * The register rows of these proposals, in their order and so many at a time, for an export. The caller has narrowed
 * them to what may be seen.
 */
export async function* sliceRegisterRows(
  ids: readonly number[],
  size: number,
): AsyncGenerator<{ id: number; row: RegisterRow }[]> {
  const nameOf = await memberNames(db);
  for (let start = 0; start < ids.length; start += size) {
    const some = ids.slice(start, start + size);
    const present = new Map((await readSome(db, some, nameOf)).map((one) => [one.id, one]));
    yield some.flatMap((id) => present.get(id) ?? []);
  }
}

/** All of these register rows at once, in their order. The caller has narrowed them to what may be seen. */
export async function readRegisterRows(ids: readonly number[]): Promise<RegisterRow[]> {
  const rows: RegisterRow[] = [];
  for await (const slice of sliceRegisterRows(ids, CHUNK))
    rows.push(...slice.map(({ row }) => row));
  return rows;
}

/** The imports so far, the latest first. @throws Refusal denied */
export async function listImports(actor: Actor) {
  ensure(mayImport(actor));
  return db.importBatch.findMany({
    orderBy: { id: "desc" },
    select: {
      id: true,
      fileName: true,
      fileId: true,
      state: true,
      createdAt: true,
      createdBy: true,
      appliedAt: true,
      undoneAt: true,
      plenary: { select: { id: true, name: true } },
      _count: { select: { changes: true } },
    },
  });
}
