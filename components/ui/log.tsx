import type { ReactNode } from "react";

export type LogEntry = {
  id: string | number;
  /** 6月8日 16:20 */
  time: ReactNode;
  /** ISO, for <time dateTime>. */
  dateTime?: string;
  /** In bold before the sentence; leave out for the machine. */
  actor?: ReactNode;
  sentence: ReactNode;
  /** Written by the machine: grey. */
  machine?: boolean;
  /** A corrected or voided entry: struck through, with the sentence saying why. */
  voided?: boolean;
};

/** What happened, in sentences. */
export function Log({ entries }: { entries: LogEntry[] }) {
  return (
    <ol className="log">
      {entries.map((entry) => (
        <li key={entry.id} className={entry.machine ? "log-machine" : undefined}>
          <time dateTime={entry.dateTime}>{entry.time}</time>
          <p className={entry.voided ? "log-voided" : undefined}>
            {entry.actor ? <b>{entry.actor}</b> : null}
            {entry.sentence}
          </p>
        </li>
      ))}
    </ol>
  );
}
