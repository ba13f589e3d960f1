import { SectionHead } from "@/components/ui/head";
import { Log } from "@/components/ui/log";
import { formatMonthDay, toPlainDate } from "@/lib/calendar/plain-date";
import { momentInWords } from "@/lib/calendar/moment";
import type { CaseEvent } from "@/lib/case-file/queries";
import { eventSentence } from "@/lib/case-file/sentences";

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
          sentence: `${eventSentence(event.kind, event.data)}${event.on ? `（${formatMonthDay(toPlainDate(event.on))}）` : ""}。`,
          machine: event.actorRole === "system",
        }))}
      />
    </section>
  );
}
