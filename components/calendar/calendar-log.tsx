import { SectionHead } from "@/components/ui/head";
import { Log } from "@/components/ui/log";
import { momentInWords } from "@/lib/calendar/moment";
import { formatBeside, formatLong } from "@/lib/calendar/plain-date";
import type { CalendarYear } from "@/lib/calendar-day/queries";
import { logSentence } from "@/lib/log/sentences";

type Data = {
  days?: { date: string; before: string; after: string }[];
  moved?: { number: string; unit: string; label: string; from: string; to: string }[];
};

/** Who changed the calendar last, with every day and every limit that moved. */
export function CalendarLog({ events }: { events: CalendarYear["events"] }) {
  if (events.length === 0) return null;
  return (
    <section>
      <SectionHead title="最近的改动" note="最近10次，各年在一起" />
      <Log
        entries={events.map(({ id, at, actorName, kind, data }) => ({
          id,
          time: momentInWords(at),
          dateTime: at.toISOString(),
          actor: actorName,
          sentence: (
            <>
              {logSentence(kind, data, "")}。
              <Details data={(data ?? {}) as Data} />
            </>
          ),
        }))}
      />
    </section>
  );
}

function Details({ data: { days = [], moved = [] } }: { data: Data }) {
  return (
    <details className="days">
      <summary>改了哪些</summary>
      <ul className="note">
        {days.map(({ date, before, after }) => (
          <li key={date}>
            {formatLong(date)}：{before}，改为{after}
          </li>
        ))}
        {moved.map(({ number, unit, label, from, to }) => (
          <li key={`${number} ${unit}`}>
            案号{number}，{unit}的{label}期限由{formatLong(from)}改为{formatBeside(to, from)}
          </li>
        ))}
      </ul>
    </details>
  );
}
