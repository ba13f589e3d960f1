import { ActForm } from "@/components/ui/act-form";
import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Actor } from "@/lib/actor";
import { formatLong } from "@/lib/calendar/plain-date";
import { stateInWords } from "@/lib/mailing/retry";
import { LINK_STATE_LABEL } from "@/lib/rating-link/state";
import { mailAgainAction, withdrawMailAction } from "@/lib/rating-mail/actions";
import { OCCASION_LABEL } from "@/lib/rating-mail/letter";
import { mayMailAgain, mayWithdrawMail } from "@/lib/rating-mail/policy";
import type { RatingMailRow } from "@/lib/rating-mail/queries";

type Props = {
  actor: Actor;
  hidden: Record<string, string | number>;
  mails: readonly RatingMailRow[];
};

/** Which links went out by mail, when, and to whom; each may be sent again or taken back. */
export function MailedLinks({ actor, hidden, mails }: Props) {
  return (
    <section className="max-w-[46rem]" aria-label="邮件里的链接">
      <SectionHead title="邮件里的链接" note={`${mails.length}封`} />
      {mails.length === 0 ? (
        <Empty title="还没有发过。系统管理员在“邮件”里启用后，有邮箱的提案者答复后会收到。" />
      ) : null}
      <ul className="stack">
        {mails.map((mail) => (
          <li key={mail.id}>
            <p>
              第{mail.round}轮，{mail.name}，{OCCASION_LABEL[mail.occasion]}，
              {formatLong(mail.queuedOn)}
              {mail.maskedTo ? `，${mail.maskedTo}` : ""}：<b>{wordsOf(mail)}</b>
              {mail.link ? `，链接${LINK_STATE_LABEL[mail.link]}` : ""}
            </p>
            <div className="flex flex-wrap gap-3">
              {mayMailAgain(actor, mail).may ? (
                <ActForm
                  action={mailAgainAction}
                  hidden={{ ...hidden, mailId: mail.id }}
                  label={`再发给${mail.name}，${OCCASION_LABEL[mail.occasion]}的邮件`}
                >
                  <SubmitButton look="plain">再发一封</SubmitButton>
                </ActForm>
              ) : null}
              {mayWithdrawMail(actor, mail).may ? (
                <ActForm
                  action={withdrawMailAction}
                  hidden={{ ...hidden, mailId: mail.id }}
                  label={`收回给${mail.name}的，${OCCASION_LABEL[mail.occasion]}的邮件`}
                >
                  <SubmitButton look="plain">收回</SubmitButton>
                </ActForm>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf(mail: RatingMailRow): string {
  const dropped = mail.withdrawnAt ? "已收回，没有发送" : "没有发送：不用再评价，或没有邮箱了";
  return mail.state === "DROPPED" ? dropped : stateInWords(mail);
}
