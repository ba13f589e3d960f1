import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import type { AccountPlan } from "@/lib/directory/plan";

/** Who gets an account, who has one, who cannot: the preview of 按名册建账号. */
export function AccountPlanView({ plan }: { plan: AccountPlan }) {
  return (
    <>
      {plan.create.length > 0 ? <NewAccounts plan={plan} /> : null}
      <Names
        title="已有账号，只加角色"
        items={plan.extend.map((one) => `${one.name}：${one.grant.words}`)}
      />
      <Names title="不能建" items={plan.left.map((one) => `${one.name}：${one.reason}`)} />
      <Names
        title="已经有了，不再建"
        folded
        items={plan.already.map((one) => `${one.name}：${one.words}`)}
      />
    </>
  );
}

function NewAccounts({ plan }: { plan: AccountPlan }) {
  return (
    <section>
      <SectionHead title="要建的账号" note={`${plan.create.length}个`} />
      <Table caption="要建的账号" phone="pairs" density="tight">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">账号</th>
            <th scope="col">手机号</th>
            <th scope="col">单位或界别</th>
            <th scope="col">角色</th>
          </tr>
        </thead>
        <tbody>
          {plan.create.map((account) => (
            <tr key={account.login}>
              <td>{account.name}</td>
              <td data-label="账号">{account.login}</td>
              <td data-label="手机号">{account.mobile ?? "—"}</td>
              <td data-label="单位或界别">{account.place}</td>
              <td data-label="角色">{account.grants.map((grant) => grant.words).join("、")}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function Names({ title, items, folded }: { title: string; items: string[]; folded?: boolean }) {
  if (items.length === 0) return null;
  const list = (
    <ul className="columns-2 gap-6 text-s phone:columns-1">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
  return (
    <section>
      <SectionHead title={title} note={`${items.length}个`} />
      {folded ? (
        <details>
          <summary>看名单</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </section>
  );
}
