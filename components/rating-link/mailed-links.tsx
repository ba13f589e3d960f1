import { ActForm } from "@/components/ui/act-form";
import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
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
    <section aria-label="邮件里的链接">
      <SectionHead title="邮件里的链接" note={`${mails.length}封`} />
      {mails.length === 0 ? (
        <Empty title="还没有发过。系统管理员在“邮件”里启用后，有邮箱的提案者答复后会收到。" />
      ) : (
        <Table caption="邮件里的链接" phone="pairs">
          <thead>
            <tr>
              <th scope="col">收件人</th>
              <th scope="col">为了</th>
              <th scope="col">日期</th>
              <th scope="col">邮件</th>
              <th scope="col">链接</th>
              <th scope="col">操作</th>
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <tr key={mail.id}>
                <td data-label="收件人">
                  {mail.name}
                  {mail.maskedTo ? <span className="second">{mail.maskedTo}</span> : null}
                </td>
                <td data-label="为了">
                  {mail.round > 1 ? `第${mail.round}轮` : ""}
                  {OCCASION_LABEL[mail.occasion]}
                </td>
                <td data-label="日期" className="nowrap">
                  {formatLong(mail.queuedOn)}
                </td>
                <td data-label="邮件">{wordsOf(mail)}</td>
                <td data-label="链接">{mail.link ? LINK_STATE_LABEL[mail.link] : "—"}</td>
                <td data-label="操作">
                  <Acts actor={actor} hidden={{ ...hidden, mailId: mail.id }} mail={mail} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}

function Acts({ actor, hidden, mail }: Omit<Props, "mails"> & { mail: RatingMailRow }) {
  const about = `${mail.name}，${OCCASION_LABEL[mail.occasion]}的邮件`;
  const again = mayMailAgain(actor, mail).may;
  const withdraw = mayWithdrawMail(actor, mail).may;
  if (!again && !withdraw) return "—";
  return (
    <div className="button-row">
      {again ? (
        <ActForm action={mailAgainAction} hidden={hidden} label={`再发给${about}`}>
          <SubmitButton look="plain">再发一封</SubmitButton>
        </ActForm>
      ) : null}
      {withdraw ? (
        <ActForm action={withdrawMailAction} hidden={hidden} label={`收回给${about}`}>
          <SubmitButton look="plain">收回</SubmitButton>
        </ActForm>
      ) : null}
    </div>
  );
}

function wordsOf(mail: RatingMailRow): string {
  const dropped = mail.withdrawnAt ? "已收回，没有发送" : "没有发送：不用再评价，或没有邮箱了";
  return mail.state === "DROPPED" ? dropped : stateInWords(mail);
}
