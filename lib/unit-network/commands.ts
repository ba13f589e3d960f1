import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { lockUnits } from "@/lib/unit/commands";
import { mayKeepNetworks } from "@/lib/unit-network/policy";
import type { KeepNetworksInput } from "@/lib/unit-network/schema";
import { ensure } from "@/lib/verdict";

/** The unit's own networks, all anew; empty: none is known. @throws Refusal denied, notFound */
export function keepNetworks(actor: Actor, { unitId, networks }: KeepNetworksInput) {
  ensure(mayKeepNetworks(actor));
  return inTransaction(async (tx) => {
    await lockUnits(tx);
    const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { name: true } });
    if (!unit) throw notFound();
    const before = await tx.unitNetwork.findMany({ where: { unitId }, orderBy: { id: "asc" } });
    await tx.unitNetwork.deleteMany({ where: { unitId } });
    await tx.unitNetwork.createMany({ data: networks.map((cidr) => ({ unitId, cidr })) });
    const data = { unit: unit.name, before: before.map(({ cidr }) => cidr), after: networks };
    await recordEvent(tx, actor, { kind: "unit.keepNetworks", subject: `Unit:${unitId}`, data });
    return { to: paths.units.show(unitId) };
  });
}
