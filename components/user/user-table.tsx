import { Empty } from "@/components/ui/empty";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { dayInShanghai, formatLong } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import { endWords } from "@/lib/user/ending";
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

type State = Pick<UserRow, "disabledAt" | "endsOn" | "isNew">;

/** In use, new, closed; with the last day where one is set, and `why`. */
export function UserState({ row, why }: { row: State; why?: string | null }) {
  const words = endWords(row);
  const end = words && why ? `${words}（${why}）` : words;
  if (row.disabledAt && end) return <Tag look="ink">{end}</Tag>;
  if (row.disabledAt)
    return <Tag look="ink">{`${formatLong(dayInShanghai(row.disabledAt))}停用`}</Tag>;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {row.isNew ? <Tag>首次密码还没改</Tag> : <span>在用</span>}
      {end ? <span>{end}</span> : null}
    </span>
  );
}
