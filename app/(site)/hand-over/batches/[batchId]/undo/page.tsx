import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { undoBatchAction } from "@/lib/hand-over-batch/actions";
import { readBatch } from "@/lib/hand-over-batch/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "撤销整批交办" };

export default async function UndoBatchPage({ params }: { params: Promise<{ batchId: string }> }) {
  const actor = await currentActor();
  const batch = await orNotFound(readBatch(actor, idOrNotFound((await params).batchId)));
  const trail = [
    { href: paths.handOver.list({ plenary: batch.plenaryId }), label: "交办" },
    { href: paths.handOver.batch(batch.id), label: batch.number },
    { label: "撤销整批" },
  ];
  return (
    <>
      <PageHead
        above={<Breadcrumb items={trail} />}
        title={`撤销整批：${batch.number}`}
        note="各件都回到已立案，各单位的待办里不再有它们，期限作废；拟交办的单位留着，可以再交办。"
        small
      />
      {batch.mayUndo.may ? (
        <ActForm action={undoBatchAction} hidden={{ batchId: batch.id }}>
          <TextArea
            name="reason"
            label="撤销原因"
            hint="承办单位会看到，最多500字"
            rows={3}
            required
          />
          <SubmitButton look="risk">{`撤销这${batch.cases.length}件的交办`}</SubmitButton>
        </ActForm>
      ) : (
        <Notice tone="plain" title="现在不能撤销整批">
          <p>{batch.mayUndo.reason}</p>
        </Notice>
      )}
    </>
  );
}
