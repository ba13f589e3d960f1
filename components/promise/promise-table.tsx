import { Table } from "@/components/ui/table";
import { formatLong } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import type { PromiseView } from "@/lib/promise/queries";
import { PROMISE_STATE } from "@/lib/promise/state";
import { PromiseLamp } from "./promise-lamp";
import { Kept } from "./promise-record";

type Props = {
  promises: readonly PromiseView[];
  /** A unit's own list names no unit. */
  own: boolean;
  /** May the reader record that promises were kept? */
  keeps: boolean;
};

/** One promise a row, the first due first. */
export function PromiseTable({ promises, own, keeps }: Props) {
  return (
    <Table caption="承诺事项" phone="pairs">
      <thead>
        <tr>
          <th scope="col">期限</th>
          <th scope="col">承诺</th>
          {own ? null : <th scope="col">单位</th>}
          <th scope="col">提案</th>
          <th scope="col">承诺日期</th>
          <th scope="col">兑现</th>
        </tr>
      </thead>
      <tbody>
        {promises.map((one) => (
          <tr key={one.id} className={one.state === "LATE" ? "late" : undefined}>
            <td data-label="期限">
              <PromiseLamp promise={one} />
            </td>
            <td data-label="承诺">
              {one.what}
              {one.owner ? <span className="second">{one.owner}负责</span> : null}
            </td>
            {own ? null : <td data-label="单位">{one.unit}</td>}
            <td data-label="提案">
              <a href={paths.proposal.show(one.proposal.id)}>
                {one.proposal.number} {one.proposal.title}
              </a>
            </td>
            <td data-label="承诺日期" className="nowrap">
              {formatLong(one.dueOn)}
            </td>
            <td data-label="兑现">
              {one.kept ? <Kept promise={one} /> : null}
              {keeps && PROMISE_STATE[one.state].open ? (
                <a
                  className="no-print"
                  href={paths.promises.keeping(one.proposal.id, one.assignmentId, one.id)}
                >
                  登记兑现
                </a>
              ) : one.kept ? null : (
                "—"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
