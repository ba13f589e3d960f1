import { PrintButton } from "@/components/register/print-button";
import { DayStrip } from "@/components/ui/day-strip";
import { SectionHead } from "@/components/ui/head";
import { formatLong, formatWeekday } from "@/lib/calendar/plain-date";
import type { Answer } from "@/lib/calendar-day/question";

/** The last day of the limit and how it came about. */
export function Calculation({ answer }: { answer: Answer }) {
  const { dueOn, sentence, source, days, wholeWay } = answer;
  return (
    <section aria-label="推算结果">
      <SectionHead title={`到${formatLong(dueOn)}（${formatWeekday(dueOn)}）`} />
      <DayStrip
        open
        summary={wholeWay ? "逐日怎么数" : "最后几天怎么定"}
        sentence={sentence}
        days={days}
        source={source}
      />
      <p className="no-print mt-3">
        <PrintButton look="plain" />
      </p>
    </section>
  );
}
