import { ASSIGNMENT_ROLE_LABEL } from "@/lib/assignment/labels";
import type { AssignmentRole } from "@/lib/db/generated/enums";

/** 主办市交通运输局；会办市农办、市水利水电局 */
export function unitsInWords(units: readonly { role: AssignmentRole; name: string }[]): string {
  return [...Map.groupBy(units, ({ role }) => role)]
    .map(([role, own]) => `${ASSIGNMENT_ROLE_LABEL[role]}${own.map(({ name }) => name).join("、")}`)
    .join("；");
}
