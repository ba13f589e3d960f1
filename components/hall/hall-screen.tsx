import { Bar } from "@/components/ui/bar";
import { cx } from "@/components/ui/cx";
import { formatLong } from "@/lib/calendar/plain-date";
import { hallFlow, hallNotes, type HallRate, hallRates } from "@/lib/hall-link/lines";
import type { Hall } from "@/lib/hall-link/queries";

/** As many titles as the screen has lines for. */
const LINES = 6;

/** The wall of a hall: five rates, the way from received to resolved, the key proposals' titles. Nothing moves. */
export function HallScreen({ hall, office }: { hall: Hall; office: string }) {
  const { figures, keys, dark } = hall;
  const flow = hallFlow(figures);
  const most = flow[0]?.count ?? 0;
  return (
    <main id="main" tabIndex={-1} className={cx("hall", dark && "hall-dark")}>
      <header className="hall-head">
        <h1>{figures.plenary}提案办理情况</h1>
        <p>{office}</p>
        <p>
          截至 <b>{formatLong(figures.asOf)}</b>
        </p>
      </header>
      <div className="hall-rates">
        {hallRates(figures).map((rates) => (
          <section key={rates[0]?.name} className={cx("hall-rate", rates.length > 1 && "hall-two")}>
            {rates.map((rate) => (
              <Rate key={rate.name} rate={rate} />
            ))}
          </section>
        ))}
      </div>
      <div className="hall-halves">
        <section>
          <h2>
            从收到到落实<span>件</span>
          </h2>
          <table>
            <tbody>
              {flow.map(({ label, count, note }, index) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td className="hall-count">{count}</td>
                  <td className="hall-bar">
                    <Bar max={most} parts={[{ value: count, tone: index === 0 ? 2 : 1 }]} />
                  </td>
                  <td className="hall-note">{note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h2>
            重点提案<span>{keys.length}件</span>
          </h2>
          <ul className="hall-keys">
            {keys.slice(0, LINES).map((key) => (
              <li key={`${key.number} ${key.title}`}>
                <b>{key.number}</b> {key.title}
              </li>
            ))}
            {keys.length > LINES ? <li>另有{keys.length - LINES}件</li> : null}
            {keys.length === 0 ? <li>还没有确定重点提案</li> : null}
          </ul>
        </section>
      </div>
      <footer className="hall-foot">
        {hallNotes(figures).map((note) => (
          <p key={note}>{note}</p>
        ))}
      </footer>
    </main>
  );
}

function Rate({ rate: { name, percent, fraction, basis } }: { rate: HallRate }) {
  const number = percent?.replace("%", "") ?? "无数据";
  return (
    <>
      <h2>{name}</h2>
      <p className="hall-percent">
        {number}
        {percent?.endsWith("%") ? <small>%</small> : null}
      </p>
      <p className="hall-fraction">
        <b>{fraction}</b> {basis}
      </p>
    </>
  );
}
