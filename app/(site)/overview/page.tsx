import { BeforeRecords, KnownNotice } from "@/components/overview/known-notice";
import { OverviewBody } from "@/components/overview/overview-body";
import { OverviewHead } from "@/components/overview/overview-head";
import { OverviewTabs } from "@/components/overview/overview-tabs";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { readDifferences, readRecordsAfter } from "@/lib/difference/queries";
import { mayReadFigures } from "@/lib/figures/policy";
import type { Params } from "@/lib/overview/asked";
import { readAskedPlenary, readOverview } from "@/lib/overview/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "办理总览" };

export default async function OverviewPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await currentActor();
  const verdict = mayReadFigures(actor);
  if (!verdict.may)
    return <Notice title={`${verdict.reason}。`}>本单位、本人的提案在“提案”和“待办”里看。</Notice>;
  const { plenaries, plenary, asked } = await readAskedPlenary(actor, await searchParams);
  if (!plenary)
    return (
      <Empty title="还没有届次，也没有数字。">建立届次、导入目录以后，这里显示办理情况。</Empty>
    );
  const since = await readRecordsAfter(actor, plenary.id, asked.knownAt);
  const [overview, differences] = await Promise.all([
    since ? null : readOverview(actor, plenary.id, asked),
    since || !asked.knownAt ? null : readDifferences(actor, plenary.id, asked),
  ]);
  const both = { asked, plenaryId: plenary.id };
  return (
    <div className="stack frame-landscape">
      <OverviewHead
        title="办理总览"
        to={paths.overview}
        plenary={plenary}
        plenaries={plenaries}
        asked={asked}
        today={actor.today}
        span={overview?.span}
      />
      <OverviewTabs actor={actor} {...both} current="cases" />
      {since ? <BeforeRecords {...both} since={since} /> : null}
      {differences ? <KnownNotice {...both} differences={differences} /> : null}
      {overview ? <OverviewBody actor={actor} overview={overview} /> : null}
    </div>
  );
}
