import type { Actor } from "@/lib/actor";
import { isStaff } from "@/lib/proposal/policy";
import { no, type Verdict, yes } from "@/lib/verdict";

/** 提案委 writes its reports; whoever reads figures (`mayReadFigures`) reads them. */
export function mayEditReports(actor: Actor): Verdict {
  return isStaff(actor) ? yes : no("工作报告和通报由提案委修改。");
}
