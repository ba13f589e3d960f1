import { notFound } from "next/navigation";

import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { UnitFields } from "@/components/unit/unit-fields";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { createUnitAction } from "@/lib/unit/actions";
import { mayManageUnits } from "@/lib/unit/policy";

export const metadata = { title: "加一个单位" };

export default async function NewUnitPage() {
  const actor = await currentActor();
  if (!mayManageUnits(actor).may) notFound();
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[{ href: paths.units.list, label: "承办单位" }, { label: "加一个" }]}
          />
        }
        title="加一个单位"
      />
      <ActForm action={createUnitAction}>
        <UnitFields />
        <SubmitButton>加上</SubmitButton>
      </ActForm>
    </>
  );
}
