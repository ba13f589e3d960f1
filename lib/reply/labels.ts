import type { Adoption, Disclosure } from "@/lib/db/generated/enums";

/** 公开属性 */
export const DISCLOSURE_LABEL = {
  FULL: "全文公开",
  ABSTRACT: "摘要公开",
  WITHHELD: "不公开",
} as const satisfies Record<Disclosure, string>;

/** 采纳情况, of a suggestion as the unit answers it, and as the proposer sees it */
export const ADOPTION_LABEL = {
  ADOPTED: "采纳",
  PARTLY: "部分采纳",
  NOT: "未采纳",
} as const satisfies Record<Adoption, string>;
