import type { UnitSystem } from "@/lib/db/generated/enums";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";
import { ROLE } from "@/lib/user/labels";

type Office = { id: number; systems: readonly UnitSystem[] };

const SYSTEMS = Object.keys(UNIT_SYSTEM_LABEL) as UnitSystem[];

/**
 * The systems that an office looks after (handbook §1): its own; of the general one (null) those that no other has.
 * undefined: there is one office for all.
 */
export function systemsOf(
  officeId: number | null,
  offices: readonly Office[],
): readonly UnitSystem[] | undefined {
  if (offices.length === 0) return undefined;
  const own = offices.find(({ id }) => id === officeId);
  if (own) return own.systems;
  const taken = new Set(offices.flatMap(({ systems }) => systems));
  return SYSTEMS.filter((system) => !taken.has(system));
}

/** The name of the office that hands cases to the units of a system (handbook §1): its own, else the general one. */
export function officeNameOf(
  system: UnitSystem | undefined,
  offices: readonly (Office & { name: string })[],
): string {
  const own = offices.find(({ systems }) => system !== undefined && systems.includes(system));
  return own?.name ?? ROLE.governmentOffice.label;
}
