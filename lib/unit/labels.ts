import type { UnitChange, UnitSystem } from "@/lib/db/generated/enums";

/** 系统, in the order of the directories */
export const UNIT_SYSTEM_LABEL = {
  PARTY: "党委",
  GOVERNMENT: "政府",
  MASS: "群团",
  VERTICAL: "垂直",
  PLATFORM: "平台企业",
  TOWN: "镇街",
  UNDEFINED: "未定",
} as const satisfies Record<UnitSystem, string>;

/** What became of a unit, as others read it */
export const UNIT_CHANGE_LABEL = {
  RENAMED: "更名",
  MERGED: "并入",
  SPLIT: "拆分",
} as const satisfies Record<UnitChange, string>;
