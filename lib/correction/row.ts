import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import type { Tx } from "@/lib/db/client";
import type { FactSource } from "@/lib/db/generated/enums";
import { mayKnow } from "@/lib/correction/internal";
import type { FactEntry } from "@/lib/correction/entry";
import { FACTS, type FactKind } from "@/lib/correction/kinds";

/** A row of any table of facts, with all its columns. */
export type FactRow = {
  id: number;
  source: FactSource;
  recordedById: number | null;
  voidedAt: Date | null;
  assignmentId?: number;
  consultationId?: number;
} & Record<string, unknown>;

/** What the tables of facts have in common; their names are the kinds'. */
type FactTable = {
  findFirst(args: { where: object }): Promise<FactRow | null>;
  update(args: { where: { id: number }; data: object }): Promise<FactRow>;
  create(args: { data: object }): Promise<FactRow>;
};

export function tableOf(tx: Tx, kind: FactKind): FactTable {
  return tx[kind];
}

/** The event's subject: the model's name and the row. */
export function subjectOf(kind: FactKind, id: number): string {
  return `${kind[0]?.toUpperCase()}${kind.slice(1)}:${id}`;
}

const OF_PROPOSAL: Record<FactEntry["owner"], (proposalId: number) => object> = {
  proposal: (proposalId) => ({ proposalId }),
  assignment: (proposalId) => ({ assignment: { proposalId } }),
  promise: (proposalId) => ({ kept: { assignment: { proposalId } } }),
  consultation: (proposalId) => ({ consultation: { assignment: { proposalId } } }),
};

/** One fact of the proposal; null when it has no such fact, or none that the actor may know of. */
export async function readFact(
  tx: Tx,
  actor: Actor,
  kind: FactKind,
  id: number,
  proposalId: number,
): Promise<FactRow | null> {
  if (!mayKnow(actor, kind)) return null;
  return tableOf(tx, kind).findFirst({
    where: { id, ...OF_PROPOSAL[FACTS[kind].owner](proposalId) },
  });
}

/** A day of the row; null when it has none. */
export function dayOf(row: FactRow, name: string | null): PlainDate | null {
  const value = name === null ? null : row[name];
  return value instanceof Date ? toPlainDate(value) : null;
}
