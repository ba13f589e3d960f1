import { askedOf, type ReportParams } from "@/components/report/asked";
import { PrintedFields } from "@/components/report/printed-fields";
import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { paths } from "@/lib/paths";
import { enterPrintedAction } from "@/lib/published-figure/actions";
import { mayEnterPrinted } from "@/lib/published-figure/policy";
import { listChoices } from "@/lib/published-figure/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "登记公布过的数" };

export default async function NewPrintedPage({
  searchParams,
}: {
  searchParams: Promise<ReportParams>;
}) {
  const actor = await currentActor();
  const answer = await askedOf(actor, await searchParams);
  if ("instead" in answer) return answer.instead;
  const verdict = mayEnterPrinted(actor);
  if (!verdict.may) return <Notice title={verdict.reason} />;
  const { plenary } = answer.asked;
  const choices = await listChoices(actor, plenary.id);
  const list = paths.reports.printed({ plenary: plenary.id });
  return (
    <>
      <PageHead
        small
        above={<Breadcrumb items={[{ href: list, label: "与公布的数核对" }, { label: "登记" }]} />}
        title="登记公布过的数"
        note={plenary.name}
      />
      <ActForm action={enterPrintedAction} hidden={{ plenaryId: plenary.id }} label="公布过的数">
        <PrintedFields choices={choices} />
        <SubmitButton>登记并核对</SubmitButton>
      </ActForm>
    </>
  );
}
