import { AllRates } from "@/components/overview/all-rates";
import { AttentionStrip } from "@/components/overview/attention-strip";
import { ClassTable } from "@/components/overview/class-table";
import { FlowTable } from "@/components/overview/flow-table";
import { GroupTable } from "@/components/overview/group-table";
import { KeyTable } from "@/components/overview/key-table";
import { MainRates } from "@/components/overview/main-rates";
import { OverviewHead } from "@/components/overview/overview-head";
import { UnitBrief } from "@/components/overview/unit-brief";
import { WeekChart } from "@/components/overview/week-chart";
import { Halves } from "@/components/ui/columns";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { isPlainDate } from "@/lib/calendar/plain-date";
import { mayReadFigures } from "@/lib/figures/policy";
import { asOfFrom } from "@/lib/overview/dates";
import { numbersOf } from "@/lib/overview/numbers";
import { readOverview } from "@/lib/overview/queries";
import { unitSortFrom } from "@/lib/overview/unit-order";
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
  const plenary = plenaries.find((one) => String(one.id) === asked.plenary) ?? plenaries[0];
  if (!plenary)
    return (
      <Empty title="还没有届次，也没有数字。">建立届次、导入目录以后，这里显示办理情况。</Empty>
    );
  const asOf = asOfFrom(asked.asOf, actor.today, isPlainDate);
  const overview = await readOverview(actor, plenary.id, asOf);
  const { figures, weeks, span, keys, rankingMinimum } = overview;
  const numbers = numbersOf(actor, figures);
  const both = { figures, numbers };
  return (
    <div className="stack">
      <OverviewHead
        plenary={plenary}
        plenaries={plenaries}
        asOf={asOf}
        today={actor.today}
        span={span}
      />
      <AttentionStrip overview={overview} numbers={numbers} />
      <MainRates numbers={numbers} asOf={asOf} />
      <KeyTable cases={keys} count={numbers.at({ figure: "key" })} />
      <Halves>
        <FlowTable numbers={numbers} />
        <WeekChart weeks={weeks} plenaryId={plenary.id} dueOn={span?.dueOn ?? null} />
      </Halves>
      <Halves>
        <div className="stack">
          <ClassTable {...both} />
          <GroupTable
            {...both}
            title="按提案者"
            head="提案者"
            group="kind"
            rows={figures.byProposerKind}
          />
        </div>
        <GroupTable
          {...both}
          title="按类别"
          head="类别"
          group="category"
          rows={figures.byCategory}
          bar
        />
      </Halves>
      <UnitBrief {...both} minimum={rankingMinimum} sort={unitSortFrom(asked.sort)} />
      <AllRates {...both} />
    </div>
  );
}
