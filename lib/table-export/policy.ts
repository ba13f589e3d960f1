import type { Actor } from "@/lib/actor";
import { mayReadFigures } from "@/lib/figures/policy";
import { mayReadMemberWork } from "@/lib/member-work/policy";
import { isOffice } from "@/lib/proposal/policy";
import type { TableKind } from "@/lib/table-export/kinds";
import { no, type Verdict } from "@/lib/verdict";

/**
 * Reading a table and taking it out are one right: the file holds what the screen shows, and no telephone or address
 * (handbook §6). What each member proposed is for the committee and leaders; the office sees filed cases only.
 */
export function mayExportTable(actor: Actor, kind: TableKind): Verdict {
  if (kind === "memberWork") return mayReadMemberWork(actor);
  if (kind === "members" && isOffice(actor)) return no("委员统计表由提案委和领导查看、导出。");
  return mayReadFigures(actor);
}
