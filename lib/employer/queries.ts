import type { Actor } from "@/lib/actor";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { mayReadEmployerNotes } from "@/lib/employer/policy";
import type { EmployerNote } from "@/lib/employer/words";
import { placeOf, unitsOfEmployer } from "@/lib/employer/works-in";
import { readWish } from "@/lib/hand-over-plan/wish";
import { readOffice } from "@/lib/office/queries";
import { visibleTo } from "@/lib/proposal/policy";

const standing = { voidedAt: null } as const;

const PROPOSERS = {
  orderBy: { position: "asc" },
  where: { member: { employer: { not: null } } },
  select: { member: { select: { name: true, employer: true } } },
} as const satisfies Prisma.Proposal$proposersArgs;

const CASE = {
  id: true,
  wish: true,
  proposers: PROPOSERS,
  // Who proposed what was merged into it stays a proposer.
  mergedHere: {
    where: { ...standing, outcome: "MERGED" },
    select: { proposal: { select: { proposers: PROPOSERS } } },
  },
  assignments: { where: { ...standing, status: { not: "REASSIGNED" } }, select: { unitId: true } },
  handOverPlans: { select: { units: { select: { unitId: true } } } },
} as const satisfies Prisma.ProposalSelect;

const NAMES = { name: true, shortName: true, aliases: { select: { name: true } } } as const;
type Named = { name: string; shortName: string | null; aliases: readonly { name: string }[] };

const namesOf = ({ name, shortName, aliases }: Named) => [
  name,
  ...(shortName ? [shortName] : []),
  ...aliases.map((alias) => alias.name),
];

/** Every unit under its own names and those of the units that it goes on for. */
async function readUnits(actor: Actor) {
  const rows = await db.unit.findMany({
    orderBy: { id: "asc" },
    select: {
      id: true,
      ...NAMES,
      endedOn: true,
      predecessors: { where: standing, select: { unit: { select: NAMES } } },
    },
  });
  return rows.map(({ predecessors, endedOn, ...unit }) => ({
    id: unit.id,
    name: unit.name,
    shortName: unit.shortName,
    aliases: unit.aliases.map(({ name }) => name),
    ended: endedOn !== null && endedOn <= fromPlainDate(actor.today),
    names: [...namesOf(unit), ...predecessors.flatMap((one) => namesOf(one.unit))],
  }));
}

/**
 * Proposers, co-signers and those of merged submissions too, who work in a unit that has the case or is likely to get
 * it (wished, suggested, prepared); `any`: in any unit that stands. By case; none for whom employers are not.
 */
export async function readEmployerNotes(
  actor: Actor,
  ids: readonly number[],
  { any = false }: { any?: boolean } = {},
): Promise<Map<number, EmployerNote[]>> {
  if (!mayReadEmployerNotes(actor).may || ids.length === 0) return new Map();
  const [cases, units, office] = await Promise.all([
    db.proposal.findMany({
      where: { AND: [{ id: { in: [...ids] } }, visibleTo(actor)] },
      select: CASE,
    }),
    readUnits(actor),
    readOffice(),
  ]);
  const unitsOf = unitsOfEmployer(units, placeOf(office.name));
  return new Map(
    cases.map((one) => {
      const handles = new Set(one.assignments.map(({ unitId }) => unitId));
      const planned = one.handOverPlans.flatMap((plan) => plan.units.map(({ unitId }) => unitId));
      const wished = readWish(one.wish, units).units.map(({ id }) => id);
      const likely = new Set([...planned, ...wished]);
      const partOf = (id: number): EmployerNote["part"] =>
        handles.has(id) ? "HANDLES" : handles.size === 0 && likely.has(id) ? "LIKELY" : null;
      const merged = one.mergedHere.flatMap(({ proposal }) => proposal.proposers);
      const notes = [...one.proposers, ...merged].flatMap(({ member }) => {
        const { name = "", employer = null } = member ?? {};
        if (!employer) return [];
        return unitsOf(employer)
          .map(({ id, ended, ...unit }) => ({ id, ended, unit: unit.name, part: partOf(id) }))
          .filter(({ ended, part }) => part !== null || (any && !ended))
          .map(({ id, unit, part }) => ({ proposer: name, employer, unitId: id, unit, part }));
      });
      return [one.id, notes];
    }),
  );
}
