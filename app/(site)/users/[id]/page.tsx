import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHead } from "@/components/ui/head";
import { UserActs } from "@/components/user/user-acts";
import { UserRoles } from "@/components/user/user-roles";
import { UserState } from "@/components/user/user-table";
import { endFactsOf, mayKeepEnd } from "@/lib/account-end/policy";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { readOpenWork } from "@/lib/leaving/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { mayDisable, mayIssueSlip, mayRemoveRole } from "@/lib/user/policy";
import { factsOf, listHolders, otherAdministrators, readUser } from "@/lib/user/queries";

export const metadata = { title: "账号" };

export default async function UserPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const user = await orNotFound(readUser(actor, idOrNotFound((await params).id)));
  const [holders, others, work] = await Promise.all([
    orNotFound(listHolders(actor)),
    otherAdministrators(actor, user.id),
    orNotFound(readOpenWork(actor, user.id)),
  ]);
  const facts = factsOf(user);
  const roles = user.grants.map(({ id, words, role }) => ({
    id,
    words,
    remove: mayRemoveRole(actor, facts, role, others),
  }));
  return (
    <>
      <PageHead
        above={
          <Breadcrumb items={[{ href: paths.users.list(), label: "账号" }, { label: user.name }]} />
        }
        title={user.name}
      />
      <DefinitionList
        look="grid"
        items={[
          { term: "账号", value: user.login },
          { term: "手机号", value: user.mobile ?? "—" },
          { term: "邮箱", value: user.email ?? "—" },
          { term: "状态", value: <UserState row={user} why={user.endsReason} /> },
        ]}
      />
      <div className="mt-3">
        <UserActs
          user={user}
          slip={mayIssueSlip(actor, facts)}
          disable={mayDisable(actor, facts, others)}
          end={mayKeepEnd(actor, endFactsOf(user), others)}
          open={work.length}
        />
      </div>
      <UserRoles userId={user.id} roles={roles} holders={holders} />
    </>
  );
}
