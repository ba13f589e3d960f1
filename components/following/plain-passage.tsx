import { SectionHead } from "@/components/ui/head";
import { formatBeside, type PlainDate } from "@/lib/calendar/plain-date";
import type { PromiseView } from "@/lib/promise/queries";
import { PROMISE_STATE } from "@/lib/promise/state";
import type { PlainWords } from "@/lib/case-file/plain-words";

type Props = {
  words: PlainWords;
  today: PlainDate;
  /** Is there a limit whose days are counted out further down? */
  explained: boolean;
  /** Office telephones of the units that have the case, by unit. */
  phones: ReadonlyMap<number, string>;
  /** What the replies promised, as it stands. */
  promises: readonly PromiseView[];
};

/** Where the case is, for who proposed it. */
export function PlainPassage({ words, today, explained, phones, promises }: Props) {
  const { where, until, units, done, next } = words;
  return (
    <section className="for-thumbs" aria-label="办到哪一步了">
      <SectionHead title="办到哪一步了" note={`截至${formatBeside(today, today)}`} />
      <p className="my-2 font-bold">{where}</p>
      {until ? (
        <p className="my-2">
          {until}
          {explained ? <a href="#units">这个日期怎么算的</a> : null}
        </p>
      ) : null}
      <ul className="my-2">
        {units.map(({ assignmentId, unitId, unit, role, words: at }) => (
          <li key={assignmentId}>
            {unit}（{role}
            {unitId !== null && phones.has(unitId) ? `，电话${phones.get(unitId)}` : ""}）：{at}。
          </li>
        ))}
      </ul>
      {promises.length > 0 ? (
        <ul className="my-2" aria-label="答复里的承诺">
          {promises.map(({ id, unit, what, dueOn, state, words: at }) => (
            <li key={id}>
              {unit}承诺{formatBeside(dueOn, today)}前：{what}。
              <b>
                {PROMISE_STATE[state].label}，{at}
              </b>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="my-2">接下来：{next}</p>
      {done.length > 0 ? (
        <details className="my-2">
          <summary>已经做的{done.length}项</summary>
          <ol>
            {done.map(({ on, what }) => (
              <li key={`${on}-${what}`}>
                {formatBeside(on, today)}　{what}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}
