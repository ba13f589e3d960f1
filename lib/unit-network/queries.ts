import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { mayKeepNetworks } from "@/lib/unit-network/policy";
import { ensure } from "@/lib/verdict";

/** A unit's own networks, as they were typed. @throws Refusal denied */
export async function readUnitNetworks(actor: Actor, unitId: number): Promise<string[]> {
  ensure(mayKeepNetworks(actor));
  const rows = await db.unitNetwork.findMany({ where: { unitId }, orderBy: { id: "asc" } });
  return rows.map(({ cidr }) => cidr);
}
