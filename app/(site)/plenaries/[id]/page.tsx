import { CategorySection } from "@/components/plenary/category-section";
import { ClassSection } from "@/components/plenary/class-section";
import { LimitSection } from "@/components/plenary/limit-section";
import { PointSection } from "@/components/plenary/point-section";
import { PlenaryLinks } from "@/components/plenary/plenary-links";
import { PlenaryFields } from "@/components/plenary/plenary-fields";
import { SwitchSection } from "@/components/plenary/switch-section";
import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead, SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { readPlenaryPoints } from "@/lib/member-work/queries";
import { paths } from "@/lib/paths";
import { editPlenaryAction } from "@/lib/plenary/actions";
import { mayActIn } from "@/lib/plenary/policy";
import { readSettings } from "@/lib/plenary/queries";
import { countDiffering } from "@/lib/running-limit/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "届次设置" };

export default async function PlenaryPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const plenary = await orNotFound(readSettings(actor, idOrNotFound((await params).id)));
  const differing = await countDiffering(actor, plenary.id);
  const points = await readPlenaryPoints(actor, plenary.id);
  const open = mayActIn(plenary);
  const crumbs = [{ href: paths.plenaries.list, label: "届次" }, { label: plenary.name }];
  return (
    <>
      <PageHead
        above={<Breadcrumb items={crumbs} />}
        title={`${plenary.name}的设置`}
        note={open.may ? undefined : open.reason}
        side={<PlenaryLinks id={plenary.id} open={open.may} />}
      />
      <ClassSection plenary={plenary} />
      <CategorySection plenary={plenary} />
      <LimitSection plenary={plenary} differing={differing} />
      <SwitchSection plenary={plenary} />
      <PointSection plenaryId={plenary.id} table={points} />
      <section>
        <SectionHead title="名称和日期" />
        <ActForm action={editPlenaryAction} hidden={{ plenaryId: plenary.id }} label="名称和日期">
          <PlenaryFields plenary={plenary} />
          <SubmitButton>存名称和日期</SubmitButton>
        </ActForm>
      </section>
    </>
  );
}
