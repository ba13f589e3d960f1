import { AllRates } from "@/components/overview/all-rates";
import { AttentionStrip } from "@/components/overview/attention-strip";
import { ClassTable } from "@/components/overview/class-table";
import { FlowTable } from "@/components/overview/flow-table";
import { GroupTable } from "@/components/overview/group-table";
import { KeyTable } from "@/components/overview/key-table";
import { MainRates } from "@/components/overview/main-rates";
import { WeekChart } from "@/components/overview/week-chart";
import { FigureLink } from "@/components/ui/figure-link";
import { SectionHead } from "@/components/ui/head";
import { Halves } from "@/components/ui/columns";
import type { Actor } from "@/lib/actor";
import { askedParams } from "@/lib/overview/asked";
import { numbersOf } from "@/lib/overview/numbers";
import type { Overview } from "@/lib/overview/queries";
import { paths } from "@/lib/paths";

type Props = { actor: Actor; overview: Overview };

/** What needs a call to someone stands above what is only good news. */
export function OverviewBody({ actor, overview }: Props) {
  const { asked, figures, weeks, span, keys } = overview;
  const { asOf, comparedOn } = asked;
  const knownAt = asked.knownAt ?? undefined;
  const { plenaryId } = figures;
  const numbers = numbersOf(actor, figures, knownAt);
  const earlier = numbersOf(actor, overview.earlier, knownAt);
  const compared = { now: numbers, earlier, comparedOn, asOf };
  const both = { figures, numbers };
  return (
    <>
      <AttentionStrip overview={overview} numbers={numbers} />
      <MainRates compared={compared} asked={asked} plenaryId={plenaryId} />
      <KeyTable
        cases={keys}
        count={numbers.at({ figure: "key" })}
        clocked={!knownAt}
        file={numbers.file}
      />
      <AllRates figures={figures} compared={compared} />
      <Halves>
        <FlowTable numbers={numbers} />
        <WeekChart
          weeks={weeks}
          numbers={numbers}
          asked={asked}
          plenaryId={plenaryId}
          dueOn={span?.dueOn ?? null}
        />
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
          <GroupTable
            {...both}
            title="按督办领导"
            head="督办领导"
            group="supervisor"
            rows={figures.bySupervisor}
            note="只算重点提案；一件有两位督办的各算一次，不能相加"
          />
        </div>
        <div className="stack">
          <GroupTable
            {...both}
            title="按类别"
            head="类别"
            group="category"
            rows={figures.byCategory}
            bar
          />
          <GroupTable
            {...both}
            title="按界别"
            head="界别"
            group="sector"
            rows={figures.bySector}
            note="第一提案人提交时的界别；占比是占立案"
            bar
          />
        </div>
      </Halves>
      <SectionHead
        title={
          <>
            承办单位
            <FigureLink {...numbers.at({ figure: "units" })} />家
          </>
        }
        note="单位按件次计，和件数分开"
        links={
          <a href={paths.overviewUnits({ plenary: plenaryId, ...askedParams(asked) })}>
            按单位看件次
          </a>
        }
      />
    </>
  );
}
