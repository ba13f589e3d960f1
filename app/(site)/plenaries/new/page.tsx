import { notFound } from "next/navigation";

import { PlenaryFields } from "@/components/plenary/plenary-fields";
import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { paths } from "@/lib/paths";
import { createPlenaryAction } from "@/lib/plenary/actions";
import { mayCreatePlenary } from "@/lib/plenary/policy";
import { currentActor } from "@/lib/session";

export const metadata = { title: "新建届次" };

export default async function NewPlenaryPage() {
  const actor = await currentActor();
  if (!mayCreatePlenary(actor).may) notFound();
  const crumbs = [{ href: paths.plenaries.list, label: "届次" }, { label: "新建" }];
  return (
    <>
      <PageHead
        above={<Breadcrumb items={crumbs} />}
        title="新建届次"
        note="提案类别、办理类别和期限先用通行的，建好以后可以改。"
      />
      <ActForm action={createPlenaryAction}>
        <PlenaryFields />
        <SubmitButton>新建</SubmitButton>
      </ActForm>
    </>
  );
}
