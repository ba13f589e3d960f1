import { RequestNote } from "@/components/assignment/request-note";
import { FormSheet } from "@/components/ui/form-sheet";
import { formatLong, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import {
  type CaseAssignment,
  numberInWords,
  proposerNames,
  roleLabel,
  standing,
  unitName,
} from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { needsHeads } from "@/lib/return-request/dispute";

type Props = {
  file: CaseFile;
  assignment: CaseAssignment;
  /** the unit to which the ruling gave the case */
  givenTo: string | null;
  dispute: number;
  /** the last day to ask, and the last day to rule */
  limits: { asking: PlainDate | null; ruling: PlainDate | null };
};

const day = (date: Date | null) => (date ? formatLong(toPlainDate(date)) : "");

/** 申退单 (handbook §6): what the unit said, and the ruling, or room to write it by hand. */
export function ReturnSheet({ file, assignment, givenTo, dispute, limits }: Props) {
  const request = standing(assignment.returnRequests).at(-1);
  if (!request) return null;
  const { ruling } = request;
  const ruled =
    ruling &&
    (ruling === "REASSIGNED" ? `改派给${givenTo ?? "其他单位"}` : "驳回，仍由申退单位办理");
  return (
    <FormSheet
      title="提案申退单"
      note={<RequestNote file={file} label="申退日期" request={request} />}
      cells={[
        { term: "案号", value: numberInWords(file) },
        { term: "提案者", value: proposerNames(file).join("、") },
        { term: "案由", value: file.title, wide: true },
        { term: "申退单位", value: `${unitName(assignment)}（${roleLabel(assignment)}）` },
        { term: "负责人", value: request.headName },
        { term: "交办日期", value: day(assignment.assignedOn) },
        { term: "申退期限", value: limits.asking ? formatLong(limits.asking) : "" },
        { term: "申退理由", value: request.reason, wide: true, tall: true },
        { term: "职责依据", value: request.dutyBasis, wide: true, tall: true },
        { term: "建议承办", value: request.suggestedUnit?.name ?? "没有建议", wide: true },
        { term: "争议", value: `第${dispute}次` },
        { term: "裁定期限", value: limits.ruling ? formatLong(limits.ruling) : "" },
        ...(needsHeads(dispute)
          ? [{ term: "双方负责人意见", value: request.headsOpinions, wide: true, tall: true }]
          : []),
        { term: "裁定", value: ruled ?? "□ 改派给　　　　　　　　　　□ 驳回", wide: true },
        { term: "裁定理由", value: request.rulingReason, wide: true, tall: true },
        { term: "裁定日期", value: day(request.ruledOn) },
        { term: "裁定人签章" },
      ]}
    />
  );
}
