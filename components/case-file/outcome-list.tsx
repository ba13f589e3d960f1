import { FactLinks } from "@/components/case-file/fact-links";
import { formatLong, toPlainDate } from "@/lib/calendar/plain-date";
import type { CaseFile } from "@/lib/case-file/select";
import { paths } from "@/lib/paths";

type Props = {
  file: Pick<CaseFile, "id" | "dispositionOutcomes">;
  /** Where it went on; false: nowhere. */
  goesOn: boolean;
  mayRecord: boolean;
};

/** What became of a declined submission, in plain words; while nobody knows, that too. */
export function OutcomeList({ file: { id, dispositionOutcomes }, goesOn, mayRecord }: Props) {
  if (!goesOn && dispositionOutcomes.length === 0) return null;
  return (
    <div className="mt-3">
      <p>
        <b>后来怎样了</b>
      </p>
      {dispositionOutcomes.length === 0 ? (
        <p>
          还没有结果，有了结果会在这里告诉提案者。
          {mayRecord ? <a href={paths.proposal.declineOutcome(id)}>登记去向结果</a> : null}
        </p>
      ) : (
        <ul>
          {dispositionOutcomes.map((one) => (
            <li key={one.id}>
              {formatLong(toPlainDate(one.happenedOn))}，{one.receiver}
              {one.number ? `（${one.number}）` : ""}：{one.text}{" "}
              {mayRecord ? <FactLinks id={id} fact="dispositionOutcome" factId={one.id} /> : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
