import { RequestLinks } from "@/components/assignment/request-links";
import { FactLinks } from "@/components/case-file/fact-links";
import { DefinitionList } from "@/components/ui/definition-list";
import {
  type CaseAssignment,
  dayInWords,
  sourceMark,
  standing,
  unitName,
} from "@/lib/case-file/reading";
import { paths } from "@/lib/paths";

type Request = CaseAssignment["extensionRequests"][number];
type Props = {
  id: number;
  assignment: CaseAssignment;
  mayCorrect: boolean;
  /** a link to the paper of it */
  sheet?: boolean;
};

/** What a unit that asked for more time said, and what the office and the committee answered; each request one block. */
export function ExtensionFacts({ id, assignment, mayCorrect, sheet }: Props) {
  return standing(assignment.extensionRequests).map((request) => (
    <div key={request.id} className="mt-3">
      <DefinitionList
        look="grid"
        items={[
          {
            term: "延期申请",
            value: [
              unitName(assignment),
              dayInWords(request.requestedOn),
              sourceMark(request.source),
            ]
              .filter(Boolean)
              .join("，"),
          },
          { term: "延期到", value: dayInWords(request.newDueOn) },
          { term: "理由", value: request.reason },
          { term: "已做的工作", value: request.progress },
          {
            term: "告知提案者",
            value: `${dayInWords(request.informedOn)}，${request.informed}`,
          },
          { term: "督查室", value: office(request) },
          ...(request.officeOutcome === "AGREED"
            ? [{ term: "提案委", value: committee(request) }]
            : []),
        ]}
      />
      {request.officeRuledOn === null && mayCorrect ? (
        <FactLinks id={id} fact="extensionRequest" factId={request.id} />
      ) : null}
      {sheet ? (
        <RequestLinks
          id={id}
          assignmentId={assignment.id}
          sheet={paths.assignment.extensionSheet(id, assignment.id)}
          label="延期申请单"
          scan={request.scan}
        />
      ) : null}
    </div>
  ));
}

function office({ officeRuledOn, officeOutcome, officeReason }: Request): string {
  return said(officeRuledOn, officeOutcome, officeReason) ?? "还没有审";
}

function committee({ committeeRuledOn, committeeOutcome, committeeReason }: Request): string {
  return said(committeeRuledOn, committeeOutcome, committeeReason) ?? "还没有答复";
}

function said(
  on: Date | null,
  outcome: Request["officeOutcome"],
  reason: string | null,
): string | null {
  if (!on || !outcome) return null;
  return `${dayInWords(on)}${outcome === "AGREED" ? "同意" : "不同意"}${reason ? `：${reason}` : ""}`;
}
