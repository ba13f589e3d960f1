import { AllRates } from "@/components/overview/all-rates";
import { AttentionStrip } from "@/components/overview/attention-strip";
import { ClassTable } from "@/components/overview/class-table";
import { FlowTable } from "@/components/overview/flow-table";
import { GroupTable } from "@/components/overview/group-table";
import { KeyTable } from "@/components/overview/key-table";
import { MainRates } from "@/components/overview/main-rates";
import { UnitBrief } from "@/components/overview/unit-brief";
import { WeekChart } from "@/components/overview/week-chart";
import { Halves } from "@/components/ui/columns";
import type { Actor } from "@/lib/actor";
import { numbersOf } from "@/lib/overview/numbers";
import type { Overview } from "@/lib/overview/queries";
import type { UnitSort } from "@/lib/overview/unit-order";

type Props = { actor: Actor; overview: Overview; sort: UnitSort };

/** What needs a call to someone stands above what is only good news. */
export function OverviewBody({ actor, overview, sort }: Props) {
  const { figures, weeks, span, keys, rankingMinimum } = overview;
  const numbers = numbersOf(actor, figures);
  const both = { figures, numbers };
  return (
    <>
      <AttentionStrip overview={overview} numbers={numbers} />
      <MainRates numbers={numbers} asOf={figures.asOf} />
      <KeyTable cases={keys} count={numbers.at({ figure: "key" })} />
      <Halves>
        <FlowTable numbers={numbers} />
        <WeekChart weeks={weeks} plenaryId={figures.plenaryId} dueOn={span?.dueOn ?? null} />
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
      <UnitBrief {...both} minimum={rankingMinimum} sort={sort} />
      <AllRates {...both} />
    </>
  );
}
