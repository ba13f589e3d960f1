import { MemberImportsTable } from "@/components/member-import/imports-table";
import { StartForm } from "@/components/member-import/start-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { orNotFound } from "@/lib/found";
import { listMemberImports } from "@/lib/member-import/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "导入名册" };

export default async function MemberImportsPage() {
  const imports = await orNotFound(listMemberImports(await currentActor()));
  const crumbs = [{ href: paths.members.list(), label: "委员" }, { label: "导入名册" }];
  return (
    <>
      <PageHead above={<Breadcrumb items={crumbs} />} title="导入名册" />
      <StartForm />
      <MemberImportsTable imports={imports} />
    </>
  );
}
