import { ExportForm } from "@/components/member/export-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { orNotFound } from "@/lib/found";
import { listSectors } from "@/lib/member/queries";
import { mayExportWhole } from "@/lib/member-export/policy";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "导出名册" };

export default async function ExportMembersPage() {
  const actor = await currentActor();
  await orNotFound(listSectors(actor)); // the directory is not for everybody
  const crumbs = [{ href: paths.members.list(), label: "委员" }, { label: "导出名册" }];
  return (
    <>
      <PageHead above={<Breadcrumb items={crumbs} />} title="导出名册" />
      <ExportForm whole={mayExportWhole(actor)} />
    </>
  );
}
