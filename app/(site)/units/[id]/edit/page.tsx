import { notFound } from "next/navigation";

import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { UnitFields } from "@/components/unit/unit-fields";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { editUnitAction } from "@/lib/unit/actions";
import { mayManageUnits } from "@/lib/unit/policy";
import { readUnit } from "@/lib/unit/queries";

export const metadata = { title: "改单位" };

export default async function EditUnitPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  if (!mayManageUnits(actor).may) notFound();
  const unit = await orNotFound(readUnit(actor, idOrNotFound((await params).id)));
  const crumbs = [
    { href: paths.units.list, label: "承办单位" },
    { href: paths.units.show(unit.id), label: unit.name },
    { label: "改" },
  ];
  return (
    <>
      <PageHead above={<Breadcrumb items={crumbs} />} title={`改${unit.name}`} />
      <ActForm action={editUnitAction} hidden={{ unitId: unit.id }}>
        <UnitFields unit={unit} />
        <SubmitButton>存</SubmitButton>
      </ActForm>
    </>
  );
}
