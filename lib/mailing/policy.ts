import type { Actor } from "@/lib/actor";
import type { MailState } from "@/lib/db/generated/enums";
import { no, type Verdict, yes } from "@/lib/verdict";

/** The mail server and what went through it are the administrator's. */
export function mayManageMail(actor: Actor): Verdict {
  return actor.role === "administrator" || actor.role === "system"
    ? yes
    : no("邮件由系统管理员设置。");
}

/** Only what failed is sent again, and a test is simply made anew. */
export function mayResend(
  actor: Actor,
  mail: { state: MailState; userId: number | null },
): Verdict {
  const manages = mayManageMail(actor);
  if (!manages.may) return manages;
  if (mail.userId === null) return no("测试邮件请在设置里再发一封。");
  return mail.state === "FAILED" ? yes : no("发送失败的邮件才用重发，这一封不是。刷新后再看。");
}
