import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import type { InputJsonValue } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { mayActIn, mayChangePlenary } from "@/lib/plenary/policy";
import { ensure } from "@/lib/verdict";

/** Takes an open plenary's settings for the rest of the transaction. @throws Refusal denied, also when it is closed; notFound */
export async function lockSettings(tx: Tx, actor: Actor, plenaryId: number): Promise<void> {
  ensure(mayChangePlenary(actor));
  const [row] = await tx.$queryRaw<{ name: string; closedOn: Date | null }[]>`
    SELECT name, "closedOn" FROM "Plenary" WHERE id = ${plenaryId} FOR NO KEY UPDATE`;
  if (!row) throw new Refusal("notFound", "没有这个届次，请回到届次列表。");
  ensure(mayActIn(row));
}

export function noChange(): Refusal {
  return new Refusal("invalid", "没有改动任何内容。");
}

/** The event of a change of the plenary's own row. @throws Refusal invalid when nothing changes */
export async function noteChange(
  tx: Tx,
  actor: Actor,
  { plenaryId, kind }: { plenaryId: number; kind: string },
  before: object,
  after: object,
): Promise<void> {
  const plain = (values: object) =>
    JSON.parse(JSON.stringify(values)) as Record<string, InputJsonValue>;
  const [old, current] = [plain(before), plain(after)];
  const changed = Object.keys(old).filter((name) => old[name] !== (current[name] ?? null));
  if (changed.length === 0) throw noChange();
  const only = (values: Record<string, InputJsonValue>) =>
    Object.fromEntries(changed.map((name) => [name, values[name] ?? null]));
  const data = { before: only(old), after: only(current) };
  await recordEvent(tx, actor, { kind, plenaryId, subject: `Plenary:${plenaryId}`, data });
}
