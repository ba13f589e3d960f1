import { BatchPreview, LeftOut } from "@/components/hand-over/batch-preview";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { readEmployerNotes } from "@/lib/employer/queries";
import { readLimitsOfCases } from "@/lib/hand-over/queries";
import { parseAsked } from "@/lib/hand-over-batch/asked";
import { mayHandOverBatch } from "@/lib/hand-over-batch/policy";
import { previewChosen } from "@/lib/hand-over-batch/preview";
import { readWorksheet } from "@/lib/hand-over-plan/queries";
import { paths } from "@/lib/paths";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "交办预览" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BatchPreviewPage({ searchParams }: Props) {
  const actor = await currentActor();
  const verdict = mayHandOverBatch(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const { plenaryId, on, chosen } = parseAsked(await searchParams, actor.today);
  const plenaries = await listPlenaries(actor);
  const plenary = shownPlenary(plenaries, actor.today, plenaryId);
  if (!plenary) return <Empty title="还没有届次。">请管理员先建立届次。</Empty>;
  const { cases } = await readWorksheet(actor, plenary.id);
  const preview = previewChosen(cases, chosen, on, actor.today);
  const ids = preview.ready.map(({ id }) => id);
  const [limits, employers] = await Promise.all([
    readLimitsOfCases(plenary.id, preview.ready, on),
    readEmployerNotes(actor, ids),
  ]);
  const back = paths.handOver.list({ plenary: plenary.id });
  return (
    <>
      <PageHead
        above={<Breadcrumb items={[{ href: back, label: "交办" }, { label: "预览" }]} />}
        title="交办预览"
        note={`${plenary.name}；还没有交办，看过以后再按`}
      />
      {preview.ready.length > 0 ? (
        <BatchPreview plenaryId={plenary.id} {...{ on, preview, limits, employers }} />
      ) : (
        <Empty title="没有可以交办的提案。">
          <a href={back}>回到交办</a>，勾选已经拟定单位的提案，再预览。
        </Empty>
      )}
      <LeftOut leftOut={preview.leftOut} />
    </>
  );
}
