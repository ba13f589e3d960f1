import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonRow, LinkButton } from "@/components/ui/button";
import { PageHead, SectionHead } from "@/components/ui/head";
import { SuccessionLines } from "@/components/succession/succession-lines";
import { UnitAliases, UnitDetails } from "@/components/unit/unit-details";
import { UserTable } from "@/components/user/user-table";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { readSuccession } from "@/lib/succession/queries";
import { mayManageUnits, mayReadContacts } from "@/lib/unit/policy";
import { mayKeepNetworks } from "@/lib/unit-network/policy";
import { readUnit } from "@/lib/unit/queries";
import { mayManageUsers } from "@/lib/user/policy";
import { listUnitUsers } from "@/lib/user/queries";

export const metadata = { title: "承办单位" };

export default async function UnitPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const unit = await orNotFound(readUnit(actor, idOrNotFound((await params).id)));
  const succession = await readSuccession(actor, unit.id);
  const users = await listUnitUsers(actor, unit.id);
  const mayChange = mayManageUnits(actor).may;
  const networks = mayKeepNetworks(actor).may;
  const crumbs = [{ href: paths.units.list, label: "承办单位" }, { label: unit.name }];
  return (
    <>
      <PageHead
        above={<Breadcrumb items={crumbs} />}
        title={unit.name}
        side={
          mayChange ? (
            <ButtonRow>
              <LinkButton href={paths.units.edit(unit.id)}>改单位</LinkButton>
              {networks ? <LinkButton href={paths.units.networks(unit.id)}>网段</LinkButton> : null}
              {succession.after.length > 0 ? (
                <LinkButton href={paths.units.successionUndo(unit.id)}>撤销接续</LinkButton>
              ) : (
                <LinkButton href={paths.units.succession(unit.id)}>由别的单位接续</LinkButton>
              )}
            </ButtonRow>
          ) : null
        }
      />
      <UnitDetails unit={unit} withPhones={mayReadContacts(actor)} />
      <SuccessionLines {...succession} />
      <p className="mt-3">
        <a href={paths.register({ unit: unit.id })}>看{unit.name}办理的提案</a>
      </p>
      <UnitAliases unit={unit} mayChange={mayChange} />
      {users.length > 0 ? (
        <section>
          <SectionHead title="账号" note="负责人可以给本单位经办人发新密码" />
          <UserTable rows={users} linked={mayManageUsers(actor).may} />
        </section>
      ) : null}
    </>
  );
}
