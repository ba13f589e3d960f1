import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { momentInWords } from "@/lib/calendar/moment";
import { resendAction } from "@/lib/mailing/actions";
import type { MailRow } from "@/lib/mailing/queries";
import { stateInWords } from "@/lib/mailing/retry";

/** What was mailed, a line each; `mayResend`: ids of those that can be sent again. */
export function MailTable({
  rows,
  mayResend,
}: {
  rows: readonly MailRow[];
  mayResend: ReadonlySet<number>;
}) {
  return (
    <Table caption="已发邮件" phone="pairs">
      <thead>
        <tr>
          <th scope="col">写好</th>
          <th scope="col">收件人</th>
          <th scope="col">主题</th>
          <th scope="col">状态</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((mail) => (
          <tr key={mail.id}>
            <td className="nowrap" data-label="写好">
              <time dateTime={mail.queuedAt.toISOString()}>{momentInWords(mail.queuedAt)}</time>
            </td>
            <td data-label="收件人" className="break-words">
              {mail.name ?? "测试"}
              <span className="second">{mail.to}</span>
            </td>
            <td data-label="主题">{mail.subject}</td>
            <td data-label="状态" className="break-words">
              {stateInWords(mail)}
              {mayResend.has(mail.id) ? (
                <ActForm
                  action={resendAction}
                  hidden={{ mailId: mail.id }}
                  label={`重发给${mail.name ?? mail.to}`}
                >
                  <SubmitButton look="plain">重发</SubmitButton>
                </ActForm>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
