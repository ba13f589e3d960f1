import { NumberingBatches } from "@/components/numbering/batches";
import { NumberingPreview } from "@/components/numbering/preview";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { readNumbering } from "@/lib/numbering/queries";
import { paths } from "@/lib/paths";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { mayNumber } from "@/lib/proposal/policy";
import { currentActor } from "@/lib/session";

export const metadata = { title: "编案号" };

type Props = { searchParams: Promise<{ plenary?: string }> };

export default async function NumberingPage({ searchParams }: Props) {
  const actor = await currentActor();
  const verdict = mayNumber(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const plenaries = await listPlenaries(actor);
  const asked = Number((await searchParams).plenary);
  const plenary = shownPlenary(plenaries, actor.today, asked);
  if (!plenary) return <Empty title="还没有届次。">请管理员先建立届次。</Empty>;
  const { planned, batches } = await readNumbering(actor, plenary.id);
  return (
    <>
      <PageHead
        title="编案号"
        note={`${plenary.name}；集体提案在前，其余按登记号，接在最后一个案号之后`}
        side={<a href={paths.handOver.list({ plenary: plenary.id })}>等交办的提案</a>}
      />
      <NumberingPreview plenaryId={plenary.id} planned={planned} today={actor.today} />
      <NumberingBatches batches={batches} />
    </>
  );
}
