import { ActForm } from "@/components/ui/act-form";
import { Empty } from "@/components/ui/empty";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { formatLong } from "@/lib/calendar/plain-date";
import { revokeHallLinkAction } from "@/lib/hall-link/actions";
import type { HallLinkRow } from "@/lib/hall-link/queries";

const STATE = { open: "可以打开", over: "已到期", revoked: "已收回" } as const;

/** Every link with until when it opens; an open one can be taken back. */
export function HallLinkTable({ rows }: { rows: HallLinkRow[] }) {
  if (rows.length === 0)
    return <Empty title="还没有大屏幕链接。">做一个，在大厅的浏览器里打开，不用登录。</Empty>;
  return (
    <Table caption="大屏幕链接" phone="pairs">
      <thead>
        <tr>
          <th scope="col">大屏幕</th>
          <th scope="col">届次</th>
          <th scope="col">用到</th>
          <th scope="col">现在</th>
          <th scope="col">收回</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, place, plenary, expiresOn, state }) => (
          <tr key={id}>
            <th scope="row">{place}</th>
            <td data-label="届次">{plenary}</td>
            <td data-label="用到" className="nowrap">
              {formatLong(expiresOn)}
            </td>
            <td data-label="现在">{STATE[state]}</td>
            <td data-label="收回">
              {state === "open" ? (
                <ActForm
                  action={revokeHallLinkAction}
                  hidden={{ hallLinkId: id }}
                  className="contents"
                  label={`收回${place}的链接`}
                >
                  <SubmitButton look="plain">收回</SubmitButton>
                </ActForm>
              ) : (
                "—"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
