import { PrintedFields } from "@/components/report/printed-fields";
import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { correctPrintedAction, removePrintedAction } from "@/lib/published-figure/actions";
import { mayEnterPrinted } from "@/lib/published-figure/policy";
import { listChoices, readPrinted } from "@/lib/published-figure/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "更正公布过的数" };

export default async function EditPrintedPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const entry = await orNotFound(readPrinted(actor, idOrNotFound((await params).id)));
  const verdict = mayEnterPrinted(actor);
  if (!verdict.may) return <Notice title={verdict.reason} />;
  const choices = await listChoices(actor, entry.plenaryId);
  const list = paths.reports.printed({ plenary: entry.plenaryId });
  return (
    <div className="stack">
      <PageHead
        small
        above={<Breadcrumb items={[{ href: list, label: "与公布的数核对" }, { label: "更正" }]} />}
        title="更正公布过的数"
        note="更正以前的一条仍留在操作记录里"
      />
      <ActForm action={correctPrintedAction} hidden={{ printedId: entry.id }} label="公布过的数">
        <PrintedFields choices={choices} entry={entry} />
        <SubmitButton>存下更正</SubmitButton>
      </ActForm>
      <ActForm action={removePrintedAction} hidden={{ printedId: entry.id }} label="删去">
        <SubmitButton look="risk">删去这一条</SubmitButton>
      </ActForm>
    </div>
  );
}
