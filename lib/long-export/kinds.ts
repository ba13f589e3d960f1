import type { ExportState, ExportWhat } from "@/lib/db/generated/enums";

/** What can be made in the background. */
export const LONG_EXPORTS: Record<ExportWhat, string> = {
  REGISTER: "提案目录",
  TABLES: "全部统计表",
};

export const EXPORT_STATES: Record<ExportState, string> = {
  WAITING: "排队等待",
  RUNNING: "正在生成",
  DONE: "已生成",
  FAILED: "没有生成",
  CANCELLED: "已取消",
};

export const UNDER_WAY: readonly ExportState[] = ["WAITING", "RUNNING"];

/** A file holds people's data: it goes after so many days. */
export const KEPT_DAYS = 7;

/** Who has so many under way waits, that one person's do not stand before everybody else's. */
export const MOST_UNDER_WAY = 3;

/** The job that makes them, of those that the clock calls. */
export const EXPORTS_JOB = "exports";
