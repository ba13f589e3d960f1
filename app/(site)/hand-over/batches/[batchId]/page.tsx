import { BatchCases } from "@/components/hand-over/batch-cases";
import { UnitCounts } from "@/components/hand-over/unit-counts";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { PageHead, SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { momentInWords } from "@/lib/calendar/moment";
import { formatLong } from "@/lib/calendar/plain-date";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { readBatch } from "@/lib/hand-over-batch/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "交办批次" };

export default async function BatchPage({ params }: { params: Promise<{ batchId: string }> }) {
  const actor = await currentActor();
  const batch = await orNotFound(readBatch(actor, idOrNotFound((await params).batchId)));
  const { id, number, units, cases, mayUndo } = batch;
  const list = paths.handOver.list({ plenary: batch.plenaryId });
  const recorded = `${batch.recordedBy ?? ""}${momentInWords(batch.recordedAt)}登记`;
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ href: list, label: "交办" }, { label: number }]} />}
        title={`交办批次${number}`}
        note={`${batch.plenary}；${formatLong(batch.handedOverOn)}交办${batch.count}件；${recorded}`}
        side={
          cases.length > 0 ? (
            <LinkButton href={paths.handOver.sheets(id)} look="main">
              打印全部交办单
            </LinkButton>
          ) : null
        }
      />
      {batch.undoneAt ? (
        <Notice title={`这一批已整批撤销：${batch.undoneReason ?? ""}`} />
      ) : (
        <>
          <SectionHead title="各单位" note="件次" />
          <UnitCounts units={units} sheet={(unit) => paths.handOver.sheets(id, { unit })} />
          <BatchCases cases={cases} withdrawn={batch.count - cases.length} />
          <p className="no-print mt-6">
            {mayUndo.may ? (
              <LinkButton href={paths.handOver.undo(id)} look="risk">
                撤销整批
              </LinkButton>
            ) : (
              <span className="note">{mayUndo.reason}</span>
            )}
          </p>
        </>
      )}
    </>
  );
}
