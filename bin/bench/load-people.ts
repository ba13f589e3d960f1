import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "@/bin/support/install.mjs";

const SAMPLE = join(ROOT, "prisma/seed/linan-2012/register.xlsx");
const DAY = 24 * 60 * 60 * 1000;

export type Person = { memberId: number; name: string; login: string };
export type Filled = {
  plenaryId: number;
  categoryIds: number[];
  people: Person[];
  password: string;
};

/**
 * A committee on the evening before the cut-off: `earlier` plenaries with the sample's cases, to find similar ones in,
 * an open one, and `proposers` members with an account.
 */
export async function fillCommittee(proposers: number, earlier: number): Promise<Filled> {
  const { systemActor } = await import("@/lib/actor");
  const { db } = await import("@/lib/db/client");
  const { importFile } = await import("@/lib/import/commands");
  const { createPlenary } = await import("@/lib/plenary/commands");
  const { hashPassword } = await import("@/lib/user/password");
  const { todayInShanghai } = await import("@/lib/calendar/plain-date");
  const day = (from: number) => todayInShanghai(new Date(Date.now() + from * DAY));
  const actor = systemActor(day(0));
  const file = { name: "register.xlsx", bytes: await readFile(SAMPLE) };
  for (let at = 1; at <= earlier; at += 1) {
    const plenary = { name: `往年${at}`, create: true };
    await importFile(actor, { plenary, file, createMissing: true });
  }
  await db.office.upsert({
    where: { id: 1 },
    create: { name: "测速政协" },
    update: { name: "测速政协", setupTokenHash: null, demoToday: null, isDemo: false },
  });
  const { id: plenaryId } = await createPlenary(actor, {
    name: "测速会议",
    term: 9,
    number: 1,
    opensOn: day(-2),
    closesOn: day(2),
    cutOffOn: day(1),
    cutOffTime: "17:00",
    coSigningEndsOn: day(1),
  });
  const password = "锦溪两岸好风景2012";
  const passwordHash = await hashPassword(password);
  const sector = await db.sector.upsert({
    where: { name: "测速界" },
    create: { name: "测速界" },
    update: {},
  });
  const people: Person[] = [];
  for (let at = 1; at <= proposers; at += 1) {
    const name = `测速委员${String(at).padStart(4, "0")}`;
    const login = `load${at}`;
    const { id: memberId } = await db.member.create({ data: { name, sectorId: sector.id } });
    const grants = { create: { role: "proposer", memberId } } as const;
    await db.user.create({ data: { login, name, passwordHash, grants } });
    people.push({ memberId, name, login });
  }
  await db.$executeRawUnsafe("ANALYZE");
  const categories = await db.category.findMany({ where: { plenaryId }, select: { id: true } });
  return { plenaryId, categoryIds: categories.map(({ id }) => id), people, password };
}

const sorted = (ids: (number | null)[]) => ids.toSorted((a, b) => Number(a) - Number(b)).join();

export type Expected = {
  proposalId: number;
  memberId: number;
  analysis: string;
  suggestions: string[];
  coSigners: number[];
};

/** What is lost, double or wrong in the database after the evening: one sentence each, none when all is well. */
export async function faultsAfter(plenaryId: number, expected: Expected[]): Promise<string[]> {
  const { db } = await import("@/lib/db/client");
  const rows = await db.proposal.findMany({
    where: { plenaryId },
    select: {
      id: true,
      status: true,
      analysis: true,
      suggestions: true,
      registrationNumber: true,
      submissions: { select: { id: true } },
      proposers: { orderBy: { position: "asc" }, select: { memberId: true } },
      coSignatures: { select: { answer: true } },
    },
  });
  const faults: string[] = [];
  if (rows.length !== expected.length)
    faults.push(`${rows.length} proposals instead of ${expected.length}`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const one of expected) {
    const row = byId.get(one.proposalId);
    const about = `proposal ${one.proposalId}`;
    if (!row) {
      faults.push(`${about} is not there`);
      continue;
    }
    if (row.status !== "SUBMITTED") faults.push(`${about} is ${row.status}`);
    if (row.submissions.length !== 1)
      faults.push(`${about} has ${row.submissions.length} submissions`);
    if (row.analysis !== one.analysis) faults.push(`${about} lost text`);
    if (row.suggestions.join("\n") !== one.suggestions.join("\n"))
      faults.push(`${about} lost suggestions`);
    const people = row.proposers.map(({ memberId }) => memberId);
    const wanted = [one.memberId, ...one.coSigners];
    if (people[0] !== one.memberId) faults.push(`${about} has another lead proposer`);
    if (sorted(people) !== sorted(wanted))
      faults.push(`${about} has other proposers: ${people.length} for ${wanted.length}`);
    const accepted = row.coSignatures.filter(({ answer }) => answer === "ACCEPTED").length;
    if (row.coSignatures.length !== one.coSigners.length || accepted !== one.coSigners.length)
      faults.push(`${about} has ${accepted} of ${one.coSigners.length} co-signatures`);
  }
  const numbers = rows
    .map(({ registrationNumber }) => Number(registrationNumber?.split("-")[1]))
    .toSorted((a, b) => a - b);
  if (numbers.some((number, at) => number !== at + 1))
    faults.push("registration numbers are double or have holes");
  return faults;
}
