import { RequestNote } from "@/components/assignment/request-note";
import { FormSheet } from "@/components/ui/form-sheet";
import { formatLong, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import {
  type CaseAssignment,
  numberInWords,
  proposerNames,
  roleLabel,
  unitName,
} from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";

type Request = CaseAssignment["extensionRequests"][number];
type Props = {
  file: CaseFile;
  assignment: CaseAssignment;
  request: Request;
  /** the last day an extension may reach */
  latest: PlainDate | null;
};

const day = (date: Date | null) => (date ? formatLong(toPlainDate(date)) : "");
const BLANK = "□ 同意　　　　　　　　　　□ 不同意";
const said = (outcome: Request["officeOutcome"]) =>
  outcome === null ? BLANK : outcome === "AGREED" ? "同意" : "不同意";

/** 延期申请 (handbook §6): both limits, what the unit said, and the two words on it, or room to write them by hand. */
export function ExtensionSheet({ file, assignment, request, latest }: Props) {
  return (
    <FormSheet
      title="提案办理延期申请"
      note={<RequestNote file={file} label="申请日期" request={request} />}
      cells={[
        { term: "案号", value: numberInWords(file) },
        { term: "提案者", value: proposerNames(file).join("、") },
        { term: "案由", value: file.title, wide: true },
        { term: "申请单位", value: `${unitName(assignment)}（${roleLabel(assignment)}）` },
        { term: "交办日期", value: day(assignment.assignedOn) },
        { term: "原期限", value: day(assignment.dueOn) },
        { term: "申请延期到", value: day(request.newDueOn) },
        { term: "最长可延到", value: latest ? formatLong(latest) : "", wide: true },
        { term: "延期理由", value: request.reason, wide: true, tall: true },
        { term: "已做的工作", value: request.progress, wide: true, tall: true },
        {
          term: "告知提案者",
          value: `${day(request.informedOn)}，${request.informed}`,
          wide: true,
        },
        { term: "负责人签章", wide: true },
        { term: "督查室意见", value: said(request.officeOutcome), wide: true },
        { term: "理由", value: request.officeReason, wide: true },
        { term: "日期", value: day(request.officeRuledOn) },
        { term: "签章" },
        { term: "提案委意见", value: said(request.committeeOutcome), wide: true },
        { term: "理由", value: request.committeeReason, wide: true },
        { term: "日期", value: day(request.committeeRuledOn) },
        { term: "签章" },
      ]}
    />
  );
}
