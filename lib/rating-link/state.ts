import type { PlainDate } from "@/lib/calendar/plain-date";

export type LinkState = "open" | "used" | "expired" | "revoked";

/** A link opens until it is used or taken back, through its last day. */
export function linkState(
  link: { usedAt: Date | null; revokedAt: Date | null; expiresOn: PlainDate },
  today: PlainDate,
): LinkState {
  if (link.revokedAt) return "revoked";
  if (link.usedAt) return "used";
  return link.expiresOn < today ? "expired" : "open";
}

export const LINK_STATE_LABEL = {
  open: "可以用",
  used: "已经用过",
  expired: "已经过期",
  revoked: "已经收回",
} as const satisfies Record<LinkState, string>;

/**
 * What whoever opens a link that is not open reads. A link that was taken back and one that never was are the same
 * words, so that trying tells nothing.
 */
export const LINK_REFUSAL = {
  used: "这个链接已经用过，评价已经收到。交回后不能再改。",
  expired: "这个链接已经过期。请联系提案委重新发给您，或把纸质表寄回。",
  revoked: "这个链接不能用。请核对是否抄全，或联系提案委重新发给您。",
} as const satisfies Record<Exclude<LinkState, "open">, string>;
