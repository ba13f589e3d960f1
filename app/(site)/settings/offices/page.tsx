import { notFound } from "next/navigation";
import { OfficeFields } from "@/components/hand-over-office/office-fields";
import { OfficeTable } from "@/components/hand-over-office/office-table";
import { ActForm } from "@/components/ui/act-form";
import { PageHead, SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { removeOfficeAction, saveOfficeAction } from "@/lib/hand-over-office/actions";
import { mayManageOffices } from "@/lib/hand-over-office/policy";
import { readOfficeSettings } from "@/lib/hand-over-office/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "交办分工" };

type Props = { searchParams: Promise<{ office?: string | string[] }> };

export default async function OfficesPage({ searchParams }: Props) {
  const [actor, asked] = await Promise.all([currentActor(), searchParams]);
  if (!mayManageOffices(actor).may) notFound();
  const settings = await readOfficeSettings(actor);
  const office = settings.offices.find(({ id }) => String(id) === asked.office);
  const title = office ? `修改${office.name}` : "增加一个交办单位";
  return (
    <>
      <PageHead
        title="交办分工"
        note="一件提案由主办单位那边的交办；申退、延期、答复审核和催办各管各的单位。"
      />
      <OfficeTable {...settings} />
      <SectionHead title={title} />
      <ActForm
        key={office?.id ?? "new"}
        action={saveOfficeAction}
        hidden={{ officeId: office?.id }}
        label={title}
      >
        <OfficeFields office={office} people={settings.people} />
        <SubmitButton>{office ? "存下" : "增加"}</SubmitButton>
      </ActForm>
      {office ? (
        <>
          <SectionHead title={`去掉${office.name}`} note="它的单位和人员都归督查室" />
          <ActForm action={removeOfficeAction} hidden={{ officeId: office.id }}>
            <SubmitButton look="risk">去掉</SubmitButton>
          </ActForm>
        </>
      ) : null}
    </>
  );
}
