import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { formatBeside, type PlainDate } from "@/lib/calendar/plain-date";
import type { Suspect } from "@/lib/rating-trace/queries";
import { paths } from "@/lib/paths";

/** 值得核对: ratings that somebody else may have filled in. Hints in words, never a proof. */
export function SuspectList({
  suspects,
  today,
}: {
  suspects: readonly Suspect[];
  today: PlainDate;
}) {
  if (suspects.length === 0) return null;
  return (
    <section>
      <SectionHead title="值得核对" note={`${suspects.length}份`} />
      <p className="note mb-3">
        只看是怎样交回的，与评价内容无关，封存的也列出。这些只是线索，不是证据：请先问提案者本人，再写下结果。
      </p>
      <Table caption="值得核对" phone="pairs">
        <thead>
          <tr>
            <th scope="col">提案</th>
            <th scope="col">交回</th>
            <th scope="col">线索</th>
            <th scope="col">核对</th>
          </tr>
        </thead>
        <tbody>
          {suspects.map((one) => (
            <tr key={one.traceId}>
              <td data-label="提案">
                <a href={paths.proposal.show(one.proposal.id)}>
                  <span className="number">{one.proposal.number}</span> {one.proposal.title}
                </a>
              </td>
              <td data-label="交回" className="nowrap">
                {formatBeside(one.returnedOn, today)}
                <span className="second">
                  {one.beside ? "附议人" : ""}
                  {one.byLink ? "凭链接" : "登录后"}
                </span>
              </td>
              <td data-label="线索">
                {one.suspicions.map((words) => (
                  <p key={words}>{words}</p>
                ))}
              </td>
              <td data-label="核对">
                {one.checks.map(({ id, note, on }) => (
                  <p key={id}>
                    {formatBeside(on, today)}：{note}
                  </p>
                ))}
                <a href={paths.ratingCheck(one.traceId)}>
                  {one.checks.length > 0 ? "再记一次" : "记录核对"}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
