import { BeforeRecords } from "@/components/overview/known-notice";
import { OverviewHead } from "@/components/overview/overview-head";
import { OverviewTabs } from "@/components/overview/overview-tabs";
import { UnitTable } from "@/components/overview/unit-table";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { readRecordsAfter } from "@/lib/difference/queries";
import { mayReadFigures } from "@/lib/figures/policy";
import { askedParams, type Params } from "@/lib/overview/asked";
import { numbersOf } from "@/lib/overview/numbers";
import { readAskedPlenary, readUnits } from "@/lib/overview/queries";
import { unitSortFrom } from "@/lib/overview/unit-order";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "承办单位办理情况" };

export default async function UnitsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await currentActor();
  const verdict = mayReadFigures(actor);
  if (!verdict.may)
    return <Notice title={`${verdict.reason}。`}>本单位的数字在“待办”里看。</Notice>;
  const params = await searchParams;
  const { plenaries, plenary, asked } = await readAskedPlenary(actor, params);
  if (!plenary)
    return (
      <Empty title="还没有届次，也没有数字。">建立届次、导入目录以后，这里显示办理情况。</Empty>
    );
  const rollUp = params.rollUp === "yes";
  const since = await readRecordsAfter(actor, plenary.id, asked.knownAt);
  const found = since ? null : await readUnits(actor, plenary.id, asked, rollUp);
  const both = { asked, plenaryId: plenary.id };
  const here = { plenary: plenary.id, ...askedParams(asked), rollUp: rollUp ? "yes" : null };
  const { today } = actor;
  return (
    <div className="stack frame-landscape">
      <OverviewHead
        title={rollUp ? "承办单位办理情况（撤并的并入接续单位）" : "承办单位办理情况"}
        {...{ to: paths.overviewUnits, plenary, plenaries, asked, today }}
      />
      <OverviewTabs actor={actor} {...both} current="units" />
      {since ? <BeforeRecords {...both} since={since} /> : null}
      {found ? (
        <UnitTable
          {...{ ...found, here }}
          numbers={numbersOf(actor, found.figures, asked.knownAt ?? undefined)}
          sort={unitSortFrom(typeof params.sort === "string" ? params.sort : undefined)}
          bySystem={params.group === "system"}
        />
      ) : null}
    </div>
  );
}
