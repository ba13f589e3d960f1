import { DifferenceTables } from "@/components/overview/difference-table";
import { BeforeRecords } from "@/components/overview/known-notice";
import { OverviewHead } from "@/components/overview/overview-head";
import { OverviewTabs } from "@/components/overview/overview-tabs";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { readDifferences, readRecordsAfter } from "@/lib/difference/queries";
import { mayReadFigures } from "@/lib/figures/policy";
import type { Params } from "@/lib/overview/asked";
import { readAskedPlenary } from "@/lib/overview/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "当时的数字和现在的差别" };

/** Which figures, as known at an earlier moment, are others now, and by which cases. */
export default async function DifferencesPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await currentActor();
  const verdict = mayReadFigures(actor);
  if (!verdict.may)
    return <Notice title={`${verdict.reason}。`}>本单位的数字在“待办”里看。</Notice>;
  const { plenaries, plenary, asked } = await readAskedPlenary(actor, await searchParams);
  if (!plenary) return <Empty title="还没有届次，也没有数字。">建立届次以后才有差别可看。</Empty>;
  const since = await readRecordsAfter(actor, plenary.id, asked.knownAt);
  const found = since || !asked.knownAt ? null : await readDifferences(actor, plenary.id, asked);
  const both = { asked, plenaryId: plenary.id };
  return (
    <div className="stack">
      <OverviewHead
        title="当时的数字和现在的差别"
        to={paths.overviewDifferences}
        plenary={plenary}
        plenaries={plenaries}
        asked={asked}
        today={actor.today}
      />
      <OverviewTabs actor={actor} {...both} current="differences" />
      {since ? <BeforeRecords {...both} since={since} /> : null}
      {asked.knownAt ? null : (
        <Notice title="还没有选时刻">
          在上面“按当时的记录看”里填一个日期，这里列出当时的数字有哪些和现在不同，差在哪几件。
        </Notice>
      )}
      {found ? <DifferenceTables {...both} found={found} /> : null}
    </div>
  );
}
