import { SuccessionFields } from "@/components/succession/succession-fields";
import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { succeedUnitAction } from "@/lib/succession/actions";
import { maySucceedUnit } from "@/lib/succession/policy";
import { readMovable, readSuccession } from "@/lib/succession/queries";
import { listUnitOptions, readUnit } from "@/lib/unit/queries";

export const metadata = { title: "单位接续" };

export default async function SuccessionPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const unit = await orNotFound(readUnit(actor, idOrNotFound((await params).id)));
  const { after } = await readSuccession(actor, unit.id);
  const verdict = maySucceedUnit(actor, { endedOn: unit.endedOn, succeeded: after.length > 0 });
  const items = [
    { href: paths.units.list, label: "承办单位" },
    { href: paths.units.show(unit.id), label: unit.name },
    { label: "接续" },
  ];
  return (
    <>
      <PageHead
        above={<Breadcrumb items={items} />}
        title={`${unit.name}由别的单位接续`}
        note="机构改革更名、合并、拆分时用。在办的提案和账号一次移交，期限不变。"
      />
      {verdict.may ? (
        <ActForm action={succeedUnitAction} hidden={{ unitId: unit.id }}>
          <SuccessionFields
            units={await listUnitOptions(actor)}
            movable={await readMovable(unit.id)}
            today={actor.today}
          />
          <SubmitButton>登记接续并移交</SubmitButton>
        </ActForm>
      ) : (
        <Notice>{verdict.reason}</Notice>
      )}
    </>
  );
}
