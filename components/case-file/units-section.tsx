import { RequestLinks } from "@/components/assignment/request-links";
import { FactLinks } from "@/components/case-file/fact-links";
import { ExtensionFacts } from "@/components/extension/extension-facts";
import { UnitRow } from "@/components/case-file/unit-row";
import { ReturnRequestFacts } from "@/components/return-request/return-request-facts";
import { DayStrip } from "@/components/ui/day-strip";
import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { firstDueInWords, type StepLine } from "@/lib/case-file/limits";
import { type CaseAssignment, presentAssignments, standing } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { paths } from "@/lib/paths";

type Props = {
  file: CaseFile;
  lines: StepLine[];
  mayCorrect: boolean;
  hasReceipt: (assignment: CaseAssignment) => boolean;
  /** May the reader print 申退单 and 延期申请? */
  hasSheet: (assignment: CaseAssignment) => boolean;
};

/** Units with their limits, one line a unit and round; each computed day says how it was counted. */
export function UnitsSection({ file, lines, mayCorrect, hasReceipt, hasSheet }: Props) {
  const assignments = standing(file.assignments);
  const explained = lines.filter((line) => line.explanation);
  return (
    <section id="units">
      <SectionHead
        title="承办单位与期限"
        note="期限按工作日和调休推算"
        links={
          <>
            {presentAssignments(file).some(
              (one) => one.unitId && one.assignedOn && hasReceipt(one),
            ) ? (
              <a href={paths.proposal.handOverSheets(file.id)}>交办单</a>
            ) : null}
            <a href={paths.calendar.show()}>日历</a>
          </>
        }
      />
      {assignments.length === 0 ? (
        <Empty title="还没有承办单位。">
          {file.wish ? `提案者希望由${file.wish}承办。` : "编案号以后由督查室交办。"}
        </Empty>
      ) : (
        <Table caption="承办单位与期限" phone="pairs">
          <thead>
            <tr>
              <th scope="col">单位</th>
              <th scope="col">方式</th>
              <th scope="col">交办</th>
              <th scope="col">签收</th>
              <th scope="col">首次联系</th>
              <th scope="col">答复或会办意见</th>
            </tr>
          </thead>
          <tbody>
            {assignments.map((assignment) => (
              <UnitRow
                key={assignment.id}
                id={file.id}
                assignment={assignment}
                lines={lines.filter((line) => line.assignmentId === assignment.id)}
                mayCorrect={mayCorrect}
                receipt={hasReceipt(assignment)}
              />
            ))}
          </tbody>
        </Table>
      )}
      {assignments
        .filter((one) => standing(one.returnRequests).length > 0)
        .map((one) => (
          <ReturnOf
            key={one.id}
            id={file.id}
            assignment={one}
            mayCorrect={mayCorrect}
            sheet={hasSheet(one)}
          />
        ))}
      {assignments.map((one) => (
        <ExtensionFacts
          key={one.id}
          id={file.id}
          assignment={one}
          mayCorrect={mayCorrect}
          sheet={hasSheet(one)}
        />
      ))}
      {explained.map((line) => (
        <DayStrip
          key={line.key}
          summary={`${line.owedBy}${line.label}的${firstDueInWords(line.step)}是怎么算的`}
          sentence={line.explanation?.sentence}
          days={line.explanation?.days ?? []}
          source={line.explanation?.source}
        />
      ))}
    </section>
  );
}

/** A return request with its ruling: the first unit's record stays visible after a reassignment. */
function ReturnOf({
  id,
  assignment,
  mayCorrect,
  sheet,
}: {
  id: number;
  assignment: CaseAssignment;
  mayCorrect: boolean;
  sheet: boolean;
}) {
  const request = standing(assignment.returnRequests).at(-1);
  return (
    <div className="mt-3">
      <ReturnRequestFacts assignment={assignment} />
      {request && !request.ruledOn && mayCorrect ? (
        <FactLinks id={id} fact="returnRequest" factId={request.id} />
      ) : null}
      {request && sheet ? (
        <RequestLinks
          id={id}
          assignmentId={assignment.id}
          sheet={paths.assignment.returnSheet(id, assignment.id)}
          label="申退单"
          scan={request.scan}
        />
      ) : null}
    </div>
  );
}
