import type { Actor } from "@/lib/actor";
import type { LinkState } from "@/lib/rating-link/state";
import { mayHandleLinks } from "@/lib/rating-link/policy";
import type { MailState } from "@/lib/db/generated/enums";
import { no, type Verdict, yes } from "@/lib/verdict";

type Known = { state: MailState; asked: boolean; link: LinkState | null };

/** 再发: to somebody whose rating is still asked for, once the one before has gone out or was given up. */
export function mayMailAgain(actor: Actor, { state, asked }: Omit<Known, "link">): Verdict {
  const handles = mayHandleLinks(actor);
  if (!handles.may) return handles;
  if (!asked) return no("这位提案者这一轮不用再评价，不能再发。");
  return state === "WAITING" ? no("邮件还在等待发送，不用再发。") : yes;
}

/** 收回: while the mail waits, or its link still opens. */
export function mayWithdrawMail(actor: Actor, { state, link }: Omit<Known, "asked">): Verdict {
  const handles = mayHandleLinks(actor);
  if (!handles.may) return handles;
  return state === "WAITING" || link === "open" ? yes : no("没有可以收回的链接。");
}
