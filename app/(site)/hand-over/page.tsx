import { BatchList } from "@/components/hand-over/batch-list";
import { PlannedCases } from "@/components/hand-over/planned-cases";
import { NothingToHandOver, OpenCases } from "@/components/hand-over/worksheet";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { readEmployerNotes } from "@/lib/employer/queries";
import { mayReadBatches } from "@/lib/hand-over-batch/policy";
import { listBatches } from "@/lib/hand-over-batch/queries";
import { sideOf } from "@/lib/hand-over-plan/policy";
import { readWorksheet } from "@/lib/hand-over-plan/queries";
import { paths } from "@/lib/paths";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "交办" };

type Props = { searchParams: Promise<{ plenary?: string }> };

export default async function HandOverListPage({ searchParams }: Props) {
  const actor = await currentActor();
  const verdict = mayReadBatches(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const plenaries = await listPlenaries(actor);
  const asked = Number((await searchParams).plenary);
  const plenary = shownPlenary(plenaries, actor.today, asked);
  if (!plenary) return <Empty title="还没有届次。">请管理员先建立届次。</Empty>;
  const [{ cases, unnumbered }, batches] = await Promise.all([
    readWorksheet(actor, plenary.id),
    listBatches(actor, plenary.id),
  ]);
  const ids = cases.map(({ id }) => id);
  const employers = await readEmployerNotes(actor, ids);
  const about = { plenaryId: plenary.id, side: sideOf(actor), employers };
  const waiting = unnumbered > 0 ? `；另有${unnumbered}件已立案还没有案号` : "";
  return (
    <>
      <PageHead
        title="交办"
        note={`${plenary.name}，${cases.length}件等交办${waiting}`}
        side={plenaries
          .filter(({ id }) => id !== plenary.id)
          .map(({ id, name }) => (
            <a key={id} href={paths.handOver.list({ plenary: id })}>
              {name}
            </a>
          ))}
      />
      {cases.length === 0 ? <NothingToHandOver unnumbered={unnumbered} /> : null}
      {cases.length > 0 ? (
        <OpenCases {...about} cases={cases.filter(({ office }) => !office)} />
      ) : null}
      <PlannedCases {...about} cases={cases.filter(({ office }) => office)} today={actor.today} />
      <BatchList batches={batches} />
    </>
  );
}
