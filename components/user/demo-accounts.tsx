import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { paths } from "@/lib/paths";
import type { DemoAccount } from "@/lib/sign-in/queries";
import { COLLECTIVE_CONTACT, ROLE } from "@/lib/user/labels";

type Props = { accounts: DemoAccount[]; csrfToken: string; goTo: string };

/** The demo's accounts by role; one click and no password. */
export function DemoAccounts({ accounts, csrfToken, goTo }: Props) {
  return (
    <section aria-labelledby="demo-accounts">
      <SectionHead title="演示账号" id="demo-accounts" />
      <p className="mb-3 text-s text-ink-2">
        演示数据才有。点“进入”不用密码。总数取自公开的总结，人名、案由和日期均为虚构，可以放心操作。
      </p>
      <Table caption="演示账号" phone="keep">
        <thead>
          <tr>
            <th scope="col">角色</th>
            <th scope="col">账号</th>
            <th scope="col">
              <span className="sr-only">进入</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow key={account.grantId} account={account} csrfToken={csrfToken} goTo={goTo} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function AccountRow({
  account,
  csrfToken,
  goTo,
}: {
  account: DemoAccount;
  csrfToken: string;
  goTo: string;
}) {
  const { label, does } = account.isCollective ? COLLECTIVE_CONTACT : ROLE[account.role];
  return (
    <tr>
      <td>
        <b>{label}</b>
        <span className="second">{does}</span>
      </td>
      <td>
        <span className="mr-3 inline-block">{account.name}</span>
        <span className="inline-block">{account.place}</span>
      </td>
      <td className="nowrap">
        <form action={paths.auth.demo} method="post">
          <input type="hidden" name="csrfToken" value={csrfToken} />
          <input type="hidden" name="callbackUrl" value={goTo} />
          <input type="hidden" name="grantId" value={account.grantId} />
          <Button wide aria-label={`进入：${label}${account.name}`}>
            进入
          </Button>
        </form>
      </td>
    </tr>
  );
}
