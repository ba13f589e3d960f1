import { notFound } from "next/navigation";
import { OfficeFields } from "@/components/hand-over-office/office-fields";
import { ActForm } from "@/components/ui/act-form";
import { PageHead, SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeOfficeAction, saveOfficeAction } from "@/lib/hand-over-office/actions";
import { mayManageOffices } from "@/lib/hand-over-office/policy";
import { readOfficeSettings } from "@/lib/hand-over-office/queries";
import { currentActor } from "@/lib/session";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";
import { ROLE } from "@/lib/user/labels";

export const metadata = { title: "交办分工" };

export default async function OfficesPage() {
  const actor = await currentActor();
  if (!mayManageOffices(actor).may) notFound();
  const { offices, people, general } = await readOfficeSettings(actor);
  const rest = general?.map((one) => UNIT_SYSTEM_LABEL[one]).join("、");
  return (
    <>
      <PageHead
        title="交办分工"
        note={
          rest === undefined
            ? `所有单位都由${ROLE.governmentOffice.label}交办。`
            : `${ROLE.governmentOffice.label}交办其余系统的单位：${rest || "没有"}。`
        }
      />
      {offices.map((office) => (
        <section key={office.id} aria-label={office.name}>
          <SectionHead title={office.name} />
          <ActForm action={saveOfficeAction} hidden={{ officeId: office.id }} label={office.name}>
            <OfficeFields office={office} people={people} />
            <SubmitButton>存{office.name}</SubmitButton>
          </ActForm>
          <ActForm action={removeOfficeAction} hidden={{ officeId: office.id }}>
            <SubmitButton look="risk">去掉{office.name}</SubmitButton>
          </ActForm>
        </section>
      ))}
      <SectionHead
        title="增加一个交办单位"
        note="一件提案由主办单位那边的交办；申退、延期、答复审核和催办各管各的单位"
      />
      <ActForm action={saveOfficeAction} label="增加一个交办单位">
        <OfficeFields people={people} />
        <SubmitButton>增加</SubmitButton>
      </ActForm>
    </>
  );
}
