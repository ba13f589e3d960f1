import { DefinitionList } from "@/components/ui/definition-list";
import {
  type CaseAssignment,
  dayInWords,
  sourceMark,
  standing,
  unitName,
} from "@/lib/case-file/reading";

/** What a unit that wants to return a case said, and how it was ruled on. */
export function ReturnRequestFacts({ assignment }: { assignment: CaseAssignment }) {
  const request = standing(assignment.returnRequests).at(-1);
  if (!request) return null;
  const ruled = request.ruling === "REASSIGNED" ? "改派" : "驳回";
  return (
    <DefinitionList
      look="grid"
      items={[
        {
          term: "申退单位",
          value: [unitName(assignment), dayInWords(request.requestedOn), sourceMark(request.source)]
            .filter(Boolean)
            .join("，"),
        },
        { term: "理由", value: request.reason },
        { term: "职责依据", value: request.dutyBasis ?? "—" },
        { term: "建议承办", value: request.suggestedUnit?.name ?? "没有建议" },
        { term: "负责人", value: request.headName ?? "—" },
        ...(request.ruledOn
          ? [
              {
                term: "裁定",
                value: `${dayInWords(request.ruledOn)}${ruled}：${request.rulingReason ?? ""}`,
              },
            ]
          : []),
        ...(request.headsOpinions
          ? [{ term: "双方负责人意见", value: request.headsOpinions }]
          : []),
      ]}
    />
  );
}
