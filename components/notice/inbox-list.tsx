import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatBeside, type PlainDate } from "@/lib/calendar/plain-date";
import { markReadAction } from "@/lib/notice/actions";
import type { NoticeRow } from "@/lib/notice/queries";
import { paths } from "@/lib/paths";

/** The inbox's lines: unread ones in bold, each with its case and a mark that it was read. */
export function InboxList({ rows, today }: { rows: readonly NoticeRow[]; today: PlainDate }) {
  return (
    <Table caption="消息" phone="pairs">
      <thead>
        <tr>
          <th scope="col">日期</th>
          <th scope="col">提案</th>
          <th scope="col">消息</th>
          <th scope="col">已读</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, on, read, sentence, deputyFor, ofCase, proposal }) => (
          <tr key={id} className={read ? undefined : "font-bold"}>
            <td className="nowrap" data-label="日期">
              <time dateTime={on}>{formatBeside(on, today)}</time>
            </td>
            <td data-label="提案">
              {proposal ? (
                <a href={paths.proposal.show(proposal.id)}>
                  <span className="number">{proposal.number}</span> {proposal.title}
                </a>
              ) : ofCase ? (
                "已不在可看的范围内"
              ) : (
                "—"
              )}
            </td>
            <td data-label="消息">
              {deputyFor ? (
                <>
                  <Tag>代{deputyFor}</Tag>{" "}
                </>
              ) : null}
              {sentence}
            </td>
            <td data-label="已读" className="nowrap">
              {read ? (
                "已读"
              ) : (
                <ActForm action={markReadAction} hidden={{ noticeId: id }} className="contents">
                  <SubmitButton look="plain">标为已读</SubmitButton>
                </ActForm>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
