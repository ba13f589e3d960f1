import { momentInWords } from "@/lib/calendar/moment";
import type { MailState } from "@/lib/db/generated/enums";

/** So often a mail is tried before it is given up. */
export const MOST_ATTEMPTS = 5;

/** Minutes from one try to the next. */
const WAITS = [2, 10, 30, 120];

/** When a mail is tried again after so many tries. */
export function nextTry(attempts: number, now: Date): Date {
  const minutes = WAITS[Math.min(attempts, WAITS.length) - 1] ?? 1;
  return new Date(now.getTime() + minutes * 60_000);
}

type Standing = {
  state: MailState;
  attempts: number;
  tryAt: Date | null;
  sentAt: Date | null;
  error: string | null;
};

/** How a mail's sending went, in words. */
export function stateInWords({ state, attempts, tryAt, sentAt, error }: Standing): string {
  switch (state) {
    case "SENT":
      return sentAt ? `${momentInWords(sentAt)}已发送` : "已发送";
    case "FAILED":
      return `失败：${error ?? ""}`;
    case "DROPPED":
      return "没有发送：其中的消息都已读，事已办完，或收件人不再用邮箱";
    default:
      return attempts === 0 || !error
        ? "等待发送"
        : `等待发送，已试${attempts}次，${tryAt ? `${momentInWords(tryAt)}再试` : ""}。上次：${error}`;
  }
}
