import { ActForm } from "@/components/ui/act-form";
import { Empty } from "@/components/ui/empty";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import { endDeputyAction } from "@/lib/deputy/actions";
import type { DeputyRow } from "@/lib/deputy/queries";

/** Who acts for whom now and in days to come; one's own can be taken back. */
export function DeputyTable({ rows }: { rows: DeputyRow[] }) {
  if (rows.length === 0)
    return (
      <Empty title="现在没有代办。">出差、休假以前可以请同事代办；代办的事记下两个人的名字。</Empty>
    );
  return (
    <Table caption="代办" phone="pairs">
      <thead>
        <tr>
          <th scope="col">谁的事</th>
          <th scope="col">谁代办</th>
          <th scope="col">日期</th>
          <th scope="col">收回</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td data-label="谁的事">
              {row.absent}
              <span className="second">{row.words}</span>
            </td>
            <td data-label="谁代办">{row.deputy}</td>
            <td data-label="日期" className="nowrap">
              {formatMonthDay(row.from)}至{formatMonthDay(row.until)}
            </td>
            <td data-label="收回">
              {row.mine ? (
                <ActForm
                  action={endDeputyAction}
                  hidden={{ deputyRowId: row.id }}
                  className="contents"
                  label={`收回${row.deputy}的代办`}
                >
                  <SubmitButton look="plain">收回</SubmitButton>
                </ActForm>
              ) : (
                <span className="note">在页头换成这个角色</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
