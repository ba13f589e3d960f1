/** 审查要点 (handbook §1: one matter; §6: no classified content), by the column that keeps each. */
export const CHECK_LABEL = {
  oneMatter: "一事一案",
  concrete: "建议具体",
  noSecrets: "不涉密，不涉及不宜公开的内容",
} as const;

export type CheckPoint = keyof typeof CHECK_LABEL;
export const CHECK_POINTS = Object.keys(CHECK_LABEL) as CheckPoint[];
export type Ticks = Record<CheckPoint, boolean>;

/** The points that are not ticked, in their order; nothing was looked at: all. */
export function openPoints(ticks: Ticks | null): CheckPoint[] {
  return CHECK_POINTS.filter((point) => !ticks?.[point]);
}
