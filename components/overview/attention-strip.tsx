import { Fragment } from "react";
import { FigureLink } from "@/components/ui/figure-link";
import { Strip, StripItem } from "@/components/ui/strip";
import type { Numbers } from "@/lib/overview/numbers";
import type { LampCount, Overview } from "@/lib/overview/queries";
import { STEPS } from "@/lib/calendar/steps";
import { paths } from "@/lib/paths";

type Props = { overview: Overview; numbers: Numbers };

/** What is late, soon and not rated, each with whom it waits for: it stands above what is only good news. */
export function AttentionStrip({ overview, numbers }: Props) {
  const { figures, soon, late } = overview;
  const list = (lamp: "LATE" | "SOON", more: Record<string, string> = {}) =>
    paths.register({ plenary: figures.plenaryId, lamp, asOf: figures.asOf, ...more });
  const overdue = numbers.at({ figure: "overdue" });
  const onTime = numbers.rate("onTime", "answered");
  const notRated = numbers.at({ figure: "response", part: "rest" });
  return (
    <Strip label="超期、快到期和没有评价的">
      <StripItem
        mark="late"
        {...overdue}
        words="件答复超期"
        note={
          overdue.count > 0 ? (
            <LateUnits overview={overview} numbers={numbers} />
          ) : onTime.denominator.count > 0 ? (
            <>
              已答复的 <FigureLink {...onTime.denominator} /> 件中，
              <FigureLink {...onTime.numerator} /> 件按时答复
            </>
          ) : (
            "还没有答复"
          )
        }
      />
      {soon ? (
        <StripItem
          mark="soon"
          count={soon.count}
          href={list("SOON")}
          words="件快到期（5个工作日内）"
          note={
            soon.count > 0 ? (
              <StepsIn found={soon} listOf={(more) => list("SOON", more)} />
            ) : (
              "5个工作日内没有到期的"
            )
          }
        />
      ) : null}
      {late ? (
        <StripItem
          mark="late"
          count={late.count}
          href={list("LATE")}
          words="件有步骤超期"
          note={
            late.count > 0 ? (
              <StepsIn found={late} listOf={(more) => list("LATE", more)} />
            ) : (
              "签收、会办意见、答复、评价都没有超期"
            )
          }
        />
      ) : null}
      <StripItem {...notRated} words="件已答复，提案者没有评价" note="按“未反馈”计，不算满意" />
    </Strip>
  );
}

type StepsProps = { found: LampCount; listOf: (more: Record<string, string>) => string };

/** 答复3件，评价2件; 都在等市长办公会议审阅 where that is so. Each number opens its own list. */
function StepsIn({ found: { count, steps, underReview }, listOf }: StepsProps) {
  return (
    <>
      {steps.map(([step, number], n) => (
        <Fragment key={step}>
          {n > 0 ? "，" : ""}
          {STEPS[step].label} <FigureLink count={number} href={listOf({ step })} /> 件
        </Fragment>
      ))}
      {underReview > 0 ? (
        <>
          ；
          {underReview === count ? (
            "都"
          ) : (
            <>
              <FigureLink count={underReview} href={listOf({ turn: "GOVERNMENT" })} /> 件
            </>
          )}
          在等市长办公会议审阅
        </>
      ) : null}
    </>
  );
}

function LateUnits({ overview, numbers }: Props) {
  const worst = overview.figures.byUnit
    .filter(({ cells }) => (cells.overdue ?? 0) > 0)
    .toSorted((a, b) => (b.cells.overdue ?? 0) - (a.cells.overdue ?? 0));
  const { plenaryId, asOf } = overview.figures;
  const knownAt = overview.asked.knownAt;
  const allLate = paths.overviewUnits({ plenary: plenaryId, asOf, knownAt, sort: "overdue" });
  return (
    <>
      {worst.slice(0, 3).map((row) => (
        <Fragment key={row.unitId}>
          <a href={numbers.at({ figure: "unit.overdue", of: String(row.unitId) }).href}>
            {row.unit}
          </a>
          　
        </Fragment>
      ))}
      {worst.length > 3 ? <a href={allLate}>等{worst.length}家</a> : null}
    </>
  );
}
