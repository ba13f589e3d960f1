import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import type { Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { openPlenary } from "@/lib/plenary/current";
import { mayActIn } from "@/lib/plenary/policy";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";
import { type Verdict, yes } from "@/lib/verdict";

/** A proposal of a closed plenary is for reading and voids only; a draft is not yet one of it, and moves on. */
export function mayActOn({ status, plenary }: Pick<ProposalFacts, "status" | "plenary">): Verdict {
  return status === "DRAFT" ? yes : mayActIn(plenary);
}

export type Place = { plenaryId: number; categoryId: number | null };

/**
 * Where a first submission belongs: to the plenary open on its day (handbook §1), also when the draft was begun, or its
 * page opened, before that plenary's opening day. Its category is the one of the same name there; without one the
 * committee chooses. Committee staff name the plenary themselves, from the paper.
 * @throws Refusal invalid, when no plenary is open
 */
export async function placeOfSubmission(
  tx: Tx,
  actor: Actor,
  chosen: Place,
  day: PlainDate,
): Promise<Place> {
  if (isStaff(actor)) return chosen;
  const rows = await tx.plenary.findMany({
    select: { id: true, opensOn: true, closedOn: true },
    orderBy: [
      { term: { sort: "desc", nulls: "last" } },
      { number: { sort: "desc", nulls: "last" } },
      { id: "desc" },
    ],
  });
  const days = rows.map(({ id, opensOn, closedOn }) => ({
    id,
    opensOn: toPlainDate(opensOn),
    closedOn: toPlainDate(closedOn),
  }));
  const open = openPlenary(days, day);
  if (!open)
    throw new Refusal(
      "invalid",
      "现在没有开放的届次，提案暂时交不上去，请先存为草稿，并联系提案委。",
    );
  if (open.id === chosen.plenaryId) return chosen;
  const before = chosen.categoryId
    ? await tx.category.findUnique({ where: { id: chosen.categoryId }, select: { name: true } })
    : null;
  const category = before
    ? await tx.category.findUnique({
        where: { plenaryId_name: { plenaryId: open.id, name: before.name } },
        select: { id: true },
      })
    : null;
  return { plenaryId: open.id, categoryId: category?.id ?? null };
}
