import { OverviewBody } from "@/components/overview/overview-body";
import { OverviewHead } from "@/components/overview/overview-head";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { isPlainDate } from "@/lib/calendar/plain-date";
import { mayReadFigures } from "@/lib/figures/policy";
import { asOfFrom } from "@/lib/overview/dates";
import { readOverview } from "@/lib/overview/queries";
import { unitSortFrom } from "@/lib/overview/unit-order";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "办理总览" };

type Asked = { plenary?: string; asOf?: string; sort?: string };

export default async function OverviewPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await currentActor();
  const verdict = mayReadFigures(actor);
  if (!verdict.may)
    return <Notice title={`${verdict.reason}。`}>本单位、本人的提案在“提案”和“待办”里看。</Notice>;
  const [plenaries, asked] = await Promise.all([listPlenaries(actor), searchParams]);
  const plenary = shownPlenary(plenaries, actor.today, asked.plenary);
  if (!plenary)
    return (
      <Empty title="还没有届次，也没有数字。">建立届次、导入目录以后，这里显示办理情况。</Empty>
    );
  const asOf = asOfFrom(asked.asOf, actor.today, isPlainDate);
  const overview = await readOverview(actor, plenary.id, asOf);
  return (
    <div className="stack">
      <OverviewHead
        plenary={plenary}
        plenaries={plenaries}
        asOf={asOf}
        today={actor.today}
        span={overview.span}
      />
      <OverviewBody actor={actor} overview={overview} sort={unitSortFrom(asked.sort)} />
    </div>
  );
}
