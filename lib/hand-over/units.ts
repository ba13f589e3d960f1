import type { AssignmentRole, HandlingMode } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/errors";

export type UnitPlace = { unitId: number; role: AssignmentRole };

type ChosenUnits = {
  mode: HandlingMode;
  leadUnitId?: number | undefined;
  assistUnitIds: number[];
  separateUnitIds: number[];
};

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}

/**
 * The units of a hand-over with their parts, in order.
 * @throws Refusal invalid when the units do not make up the chosen way of handling, or one stands twice
 */
export function unitsOf(chosen: ChosenUnits): UnitPlace[] {
  if (chosen.mode === "SEPARATE") {
    if (chosen.separateUnitIds.length < 2)
      refuse("separateUnitIds", "分办至少要有两个承办单位；只有一个单位时请选独办。");
    if (hasTwice(chosen.separateUnitIds))
      refuse("separateUnitIds", "同一单位不能列两次，请去掉重复的单位。");
    return chosen.separateUnitIds.map((unitId) => ({ unitId, role: "SEPARATE" }));
  }
  const { leadUnitId } = chosen;
  if (leadUnitId === undefined)
    refuse("leadUnitId", chosen.mode === "SOLE" ? "请选择独办单位。" : "请选择主办单位。");
  if (chosen.mode === "SOLE") {
    if (chosen.assistUnitIds.length > 0)
      refuse("assistUnitIds", "独办没有会办单位；有会办单位时请选主会办。");
    return [{ unitId: leadUnitId, role: "SOLE" }];
  }
  if (chosen.assistUnitIds.length === 0)
    refuse("assistUnitIds", "请选择会办单位；没有会办单位时请选独办。");
  if (chosen.assistUnitIds.includes(leadUnitId))
    refuse("assistUnitIds", "主办单位不能同时是会办单位，请去掉其一。");
  if (hasTwice(chosen.assistUnitIds))
    refuse("assistUnitIds", "同一单位不能列两次，请去掉重复的单位。");
  return [
    { unitId: leadUnitId, role: "LEAD" },
    ...chosen.assistUnitIds.map((unitId): UnitPlace => ({ unitId, role: "ASSIST" })),
  ];
}

function hasTwice(ids: number[]): boolean {
  return new Set(ids).size !== ids.length;
}
