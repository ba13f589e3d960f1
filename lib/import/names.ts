import type { Tx } from "@/lib/db/client";
import type { Creations } from "./creations";
import type { RegisterRow } from "./register-row";

type OutcomeClass = { id: number; letter: string; position: number; resolved: boolean };

const memberKey = (name: string, sector: string | null) => `${name}\n${sector ?? ""}`;

/** Ids by name, of what a sheet's rows refer to. Everything they name exists by now; a missing name is a bug. */
export class Names {
  constructor(
    private readonly units: Map<string, number>,
    private readonly categories: Map<string, number>,
    private readonly sectors: Map<string, number>,
    private readonly collectives: Map<string, number>,
    private readonly members: Map<string, number>,
    private readonly classes: Map<string, OutcomeClass>,
    private readonly cases: Map<string, number>,
  ) {}

  unit = (name: string) => found(this.units, name);
  category = (name: string) => found(this.categories, name);
  sector = (name: string) => found(this.sectors, name);
  collective = (name: string) => found(this.collectives, name);
  outcomeClass = (letter: string) => found(this.classes, letter);

  member(name: string, sector: string | null): number {
    return this.members.get(memberKey(name, sector)) ?? found(this.members, memberKey(name, null));
  }

  /** A case by its 案号 or 登记号; null: there is none of that number. */
  caseOf(number: string): number | null {
    return this.cases.get(number) ?? null;
  }

  /** A 案号 goes before a 登记号 that happens to be the same. */
  addCase(
    { caseNumber, registrationNumber }: Pick<RegisterRow, "caseNumber" | "registrationNumber">,
    id: number,
  ): void {
    if (registrationNumber !== null && !this.cases.has(registrationNumber))
      this.cases.set(registrationNumber, id);
    if (caseNumber !== null) this.cases.set(caseNumber, id);
  }
}

function found<T>(map: Map<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined) throw new Error(`import refers to an unknown name: ${name}`);
  return value;
}

const byName = (rows: { id: number; name: string }[]) =>
  new Map(rows.map((row) => [row.name, row.id]));

export async function readNames(tx: Tx, plenaryId: number): Promise<Names> {
  const select = { id: true, name: true } as const;
  const ofPlenary = { where: { plenaryId } };
  const units = await tx.unit.findMany({ select });
  const categories = await tx.category.findMany({ ...ofPlenary, select });
  const sectors = await tx.sector.findMany({ select });
  const collectives = await tx.collective.findMany({ select });
  const members = await tx.member.findMany({
    orderBy: { id: "desc" },
    select: { ...select, sector: { select: { name: true } } },
  });
  const classes = await tx.outcomeClass.findMany({
    ...ofPlenary,
    select: { id: true, letter: true, position: true, resolved: true },
  });
  const cases = await tx.proposal.findMany({
    where: { plenaryId, voidedAt: null },
    select: { id: true, caseNumber: true, registrationNumber: true },
  });
  const memberIds = new Map<string, number>();
  for (const member of members) {
    memberIds.set(memberKey(member.name, null), member.id);
    memberIds.set(memberKey(member.name, member.sector?.name ?? null), member.id);
  }
  const names = new Names(
    byName(units),
    byName(categories),
    byName(sectors),
    byName(collectives),
    memberIds,
    new Map(classes.map((one) => [one.letter, one])),
    new Map(),
  );
  for (const one of cases) names.addCase(one, one.id);
  return names;
}

/**
 * Makes what the sheet uses and the system does not know (--create-missing): units and collectives of kind 未定,
 * members, sectors, categories; a class letter is worded 未定义 and does not count as resolved until staff say so.
 */
export async function createMissing(
  tx: Tx,
  plenaryId: number,
  creations: Creations,
): Promise<void> {
  const skipDuplicates = true;
  await tx.sector.createMany({ data: creations.sectors.map((name) => ({ name })), skipDuplicates });
  const position = await nextPosition(tx, plenaryId);
  await tx.category.createMany({
    data: creations.categories.map((name, index) => ({
      plenaryId,
      name,
      position: position.category + index,
    })),
    skipDuplicates,
  });
  await tx.outcomeClass.createMany({
    data: creations.outcomeClasses.map((letter, index) => ({
      plenaryId,
      letter,
      wording: "未定义",
      resolved: false,
      position: position.outcomeClass + index,
    })),
    skipDuplicates,
  });
  await tx.unit.createMany({ data: creations.units.map((name) => ({ name })), skipDuplicates });
  await tx.collective.createMany({
    data: creations.collectives.map((name) => ({ name })),
    skipDuplicates,
  });
  const sectors = byName(await tx.sector.findMany({ select: { id: true, name: true } }));
  await tx.member.createMany({
    data: creations.members.map(({ name, sector }) => ({
      name,
      sectorId: sector === null ? null : (sectors.get(sector) ?? null),
    })),
  });
}

async function nextPosition(tx: Tx, plenaryId: number) {
  const where = { plenaryId };
  const category = await tx.category.aggregate({ where, _max: { position: true } });
  const outcomeClass = await tx.outcomeClass.aggregate({ where, _max: { position: true } });
  return {
    category: (category._max.position ?? -1) + 1,
    outcomeClass: (outcomeClass._max.position ?? -1) + 1,
  };
}
