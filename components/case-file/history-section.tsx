import { SectionHead } from "@/components/ui/head";
import { Log } from "@/components/ui/log";
import { formatMonthDay, toPlainDate } from "@/lib/calendar/plain-date";
import { momentInWords } from "@/lib/calendar/moment";
import type { CaseEvent } from "@/lib/case-file/queries";
import { eventSentence } from "@/lib/case-file/sentences";

/** （6月20日）, or with both days where it was recorded late: （6月20日的事，6月27日补记）. */
function daysInWords({ on, lateOn }: CaseEvent): string {
  if (!on) return "";
  const day = formatMonthDay(toPlainDate(on));
  return lateOn ? `（${day}的事，${formatMonthDay(lateOn)}补记）` : `（${day}）`;
}

/** The whole history in sentences, newest first: the day it happened where that differs, and who. */
export function HistorySection({ events }: { events: CaseEvent[] }) {
  return (
    <section id="history">
      <SectionHead title="经过" note={`${events.length}条，最近的在前；记录不能修改`} />
      <Log
        entries={events.map((event) => ({
          id: event.id,
          time: momentInWords(event.at),
          dateTime: event.at.toISOString(),
          actor: event.onBehalfOf ? `${event.actorName}（代${event.onBehalfOf}）` : event.actorName,
          sentence: `${eventSentence(event.kind, event.data)}${daysInWords(event)}。`,
          machine: event.actorRole === "system",
        }))}
      />
    </section>
  );
}
