import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { formatBeside, formatLong } from "@/lib/calendar/plain-date";
import type { listOpenings } from "@/lib/feedback/queries";

type Opening = Awaited<ReturnType<typeof listOpenings>>[number];

/** 开封记录: every batch that was opened, and why one was opened before its day. */
export function OpeningList({ openings }: { openings: readonly Opening[] }) {
  return (
    <>
      <SectionHead title="开封记录" note={`${openings.length}次`} />
      {openings.length === 0 ? (
        <p className="note">还没有开封过。</p>
      ) : (
        <Table caption="开封记录">
          <thead>
            <tr>
              <th scope="col">开封日期</th>
              <th scope="col" className="num">
                份数
              </th>
              <th scope="col">节奏</th>
            </tr>
          </thead>
          <tbody>
            {openings.map((opening) => (
              <tr key={opening.id}>
                <td>{formatLong(opening.openedOn)}</td>
                <td className="num">{opening.count}</td>
                <td>{rhythmOf(opening)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}

function rhythmOf({ openedOn, dueOn, reason }: Opening): string {
  if (!dueOn) return "";
  const day = formatBeside(dueOn, openedOn);
  if (reason) return `提前，本在${day}：${reason}`;
  return openedOn === dueOn ? "按时" : `晚于${day}`;
}
