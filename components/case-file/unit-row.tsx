import { FactLinks } from "@/components/case-file/fact-links";
import { ReceiptLink } from "@/components/case-file/receipt-link";
import { StepCell } from "@/components/case-file/step-cell";
import type { StepLine } from "@/lib/case-file/limits";
import {
  type CaseAssignment,
  dayInWords,
  roleLabel,
  sourceMark,
  standing,
  unitName,
} from "@/lib/case-file/reading";

type Props = {
  id: number;
  lines: StepLine[];
  mayCorrect: boolean;
  assignment: CaseAssignment;
  receipt: boolean;
};

/** One unit and round: what it is, and each of its steps with its limit. */
export function UnitRow({ id, assignment, lines, mayCorrect, receipt }: Props) {
  const line = (...codes: string[]) => lines.find((one) => codes.includes(one.step.code));
  const acceptance = standing(assignment.acceptances)[0];
  const moved = assignment.status === "REASSIGNED";
  return (
    <tr>
      <td data-label="单位">
        <b>{unitName(assignment)}</b>
        {assignment.round > 1 ? <span className="second">第{assignment.round}轮</span> : null}
        {moved ? <span className="second">已改派</span> : null}
      </td>
      <td data-label="方式">{roleLabel(assignment)}</td>
      <td data-label="交办" className="nowrap">
        {assignment.assignedOn ? dayInWords(assignment.assignedOn) : "没有交办"}
      </td>
      <td data-label="签收">
        {moved && acceptance ? (
          <span className="note">{dayInWords(acceptance.acceptedOn)}签收</span>
        ) : (
          <StepCell line={line("ACCEPT")} />
        )}
        {acceptance && sourceMark(acceptance.source) ? (
          <span className="second">{sourceMark(acceptance.source)}</span>
        ) : null}
        {acceptance && receipt ? <ReceiptLink id={id} assignment={assignment} /> : null}
        {acceptance && mayCorrect ? (
          <FactLinks id={id} fact="acceptance" factId={acceptance.id} />
        ) : null}
      </td>
      <td data-label="首次联系">
        <StepCell line={line("FIRST_CONTACT")} />
      </td>
      <td data-label={assignment.role === "ASSIST" ? "会办意见" : "答复"}>
        {moved && assignment.dueOn ? (
          <span className="note">原期限{dayInWords(assignment.dueOn)}，改派后不再计</span>
        ) : (
          <StepCell line={line("REPLY", "REPLY_EXTENDED", "REHANDLING", "ASSIST_OPINION")} />
        )}
      </td>
    </tr>
  );
}
