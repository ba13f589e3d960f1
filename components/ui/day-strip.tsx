import type { ReactNode } from "react";

import { cx } from "@/components/ui/cx";

export type StripDay = {
  /** 4/2 */
  date: string;
  /** The how-manieth day it is; null for a day off. */
  count: number | null;
  /** Why it does not count: 清明, 周六. */
  reason?: string;
  /** A weekend day that is worked. */
  worked?: boolean;
  /** The limit itself. */
  last?: boolean;
};

type Props = {
  /** The line that opens it: 首次联系的期限4月19日是怎么算的. */
  summary: ReactNode;
  /** One sentence: from which day, how many, which days were skipped. */
  sentence: ReactNode;
  days: StripDay[];
  /** 依据：… */
  source?: ReactNode;
  open?: boolean;
};

/** How a limit was counted, one box a day. */
export function DayStrip({ summary, sentence, days, source, open }: Props) {
  return (
    <details className="days" open={open}>
      <summary>{summary}</summary>
      <div className="days-body">
        <p>{sentence}</p>
        <ol className="days-strip" hidden={days.length === 0}>
          {days.map((day) => (
            <li
              key={day.date}
              className={cx(
                "day",
                day.count === null && "day-off",
                day.worked && "day-worked",
                day.last && "day-last",
              )}
            >
              <span>{day.date}</span>
              <b>
                {day.count === null ? day.reason : day.count}
                {day.worked ? <small>班</small> : null}
              </b>
              {day.last ? <span className="sr-only">，到期</span> : null}
            </li>
          ))}
        </ol>
        {source ? <p className="note">{source}</p> : null}
      </div>
    </details>
  );
}
