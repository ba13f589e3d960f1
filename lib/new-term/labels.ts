import type { TenureKind } from "@/lib/db/generated/enums";
import { changeWords, type MemberValues, placeOf } from "@/lib/new-term/register";

export const TENURE_LABEL = {
  STAYS: "留任",
  JOINS: "新任",
  LEAVES: "离任",
} as const satisfies Record<TenureKind, string>;

type Said = { isNew: boolean; isCollective: boolean; before: unknown; after: unknown };

/** What a list changed of somebody, in words. */
export function tenureChanges({ isNew, isCollective, before, after }: Said): string {
  if (after === null) return "—";
  if (isCollective) return "换联络的委员";
  if (isNew) return `新加入名册：${placeOf(after as MemberValues)}`;
  return changeWords((before ?? after) as MemberValues, after as MemberValues) || "—";
}
