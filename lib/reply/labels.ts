import type { Disclosure } from "@/lib/db/generated/enums";

/** 公开属性 */
export const DISCLOSURE_LABEL = {
  FULL: "全文公开",
  ABSTRACT: "摘要公开",
  WITHHELD: "不公开",
} as const satisfies Record<Disclosure, string>;
