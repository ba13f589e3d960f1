import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { dayInShanghai, formatLong } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import type { UserRow } from "@/lib/user/queries";

/** Accounts with their roles and state. `linked`: the name leads to the account. */
export function UserTable({ rows, linked = true }: { rows: UserRow[]; linked?: boolean }) {
  if (rows.length === 0) return <Empty title="没有这样的账号。" />;
  return (
    <Table caption="账号" phone="pairs">
      <thead>
        <tr>
          <th scope="col">姓名</th>
          <th scope="col">账号</th>
          <th scope="col">手机号</th>
          <th scope="col">角色</th>
          <th scope="col">状态</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <a href={linked ? paths.users.show(row.id) : paths.users.slip(row.id)}>{row.name}</a>
            </td>
            <td data-label="账号">{row.login}</td>
            <td data-label="手机号">{row.mobile ?? "—"}</td>
            <td data-label="角色">
              {row.grants.map((grant) => grant.words).join("、") || "还没有角色"}
            </td>
            <td data-label="状态">
              <UserState row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export function UserState({ row }: { row: Pick<UserRow, "disabledAt" | "isNew"> }) {
  if (row.disabledAt)
    return <Tag look="ink">{`${formatLong(dayInShanghai(row.disabledAt))}停用`}</Tag>;
  return row.isNew ? <Tag>首次密码还没改</Tag> : <span>在用</span>;
}
