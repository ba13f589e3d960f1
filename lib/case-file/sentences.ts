import { ASSIGNMENT_ROLE_LABEL, HANDLING_MODE_LABEL } from "@/lib/assignment/labels";
import { formatMonthDay, isPlainDate } from "@/lib/calendar/plain-date";
import { CONSULTATION_MODE_LABEL } from "@/lib/consultation/labels";
import { DISCLOSURE_LABEL } from "@/lib/reply/labels";
import { DECLINE_REASON_LABEL, DISPOSITION_LABEL } from "@/lib/review/labels";

type Data = Record<string, unknown>;
type UnitEntry = { unit?: string; role?: string; dueOn?: string | null };

const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
const day = (value: unknown): string => (isPlainDate(value) ? formatMonthDay(value) : text(value));
const why = (data: Data): string => (text(data.reason) ? `，原因：${text(data.reason)}` : "");
const label = (labels: Record<string, string>, value: unknown): string =>
  labels[text(value)] ?? text(value);

function units(data: Data): string {
  const entries = Array.isArray(data.units) ? (data.units as (UnitEntry | string)[]) : [];
  return entries
    .map((entry) => {
      if (typeof entry === "string") return entry;
      const role = label(ASSIGNMENT_ROLE_LABEL, entry.role);
      const due = entry.dueOn ? `，期限${day(entry.dueOn)}` : "";
      return role || due ? `${text(entry.unit)}（${role}${due}）` : text(entry.unit);
    })
    .join("、");
}

/**
 * One sentence for each kind of event, to be read after the person's name. No sentence can say what a rating
 * says: the log does not hold it.
 */
const SENTENCES: Record<string, (data: Data) => string> = {
  "proposal.register": (d) =>
    `登记了提案${d.registrationNumber ? `，登记号${text(d.registrationNumber)}` : ""}`,
  "proposal.submit": () => "提交了提案",
  "proposal.unsubmit": (d) => `撤销了提交${why(d)}`,
  "proposal.edit": (d) => `修改了提案内容${why(d)}`,
  "proposal.sendBack": (d) => `退回修改${why(d)}`,
  "proposal.file": () => "审查立案",
  "proposal.decline": (d) =>
    `不予立案（${label(DECLINE_REASON_LABEL, d.declineReason)}），${label(DISPOSITION_LABEL, d.disposition)}${why(d)}`,
  "proposal.merge": (d) => `并入${text(d.into) || "另一件提案"}`,
  "proposal.withdraw": (d) => `撤案${why(d)}`,
  "proposal.number": (d) => `编案号${text(d.caseNumber)}`,
  "proposal.takeBackNumber": (d) => `收回案号${text(d.caseNumber)}`,
  "proposal.handOver": (d) => `交办（${label(HANDLING_MODE_LABEL, d.mode)}）给${units(d)}`,
  "proposal.undoHandOver": (d) => `撤销交办${why(d)}`,
  "proposal.complete": (d) => `办结${d.note ? `，${text(d.note)}` : ""}`,
  "assignment.addAssist": (d) => `增加会办单位${text(d.unit)}，会办意见期限${day(d.dueOn)}`,
  "assignment.dropAssist": (d) => `取消会办单位${text(d.unit)}${why(d)}`,
  "assignment.accept": (d) =>
    `${text(d.unit)}签收${d.acceptedBy ? `，签收人${text(d.acceptedBy)}` : ""}`,
  "assignment.contact": (d) => `${text(d.unit)}与提案者沟通，不算面商`,
  "assignment.sendOpinion": (d) => `${text(d.unit)}送出会办意见${d.late ? "，已过期限" : ""}`,
  "assignment.beginRound": (d) => `进入第${text(d.round)}轮办理：${units(d)}`,
  "assignment.restartLimits": (d) => `重新计算期限：${units(d)}`,
  "assignment.reply": (d) =>
    `${text(d.unit)}答复${d.documentNumber ? `（${text(d.documentNumber)}）` : ""}，${text(d.letter) ? `${text(d.letter)}类，` : ""}${label(DISCLOSURE_LABEL, d.disclosure)}${d.signer ? `，${text(d.signer)}签发` : ""}${d.noConsultationReason ? `；答复前没有面商：${text(d.noConsultationReason)}` : ""}`,
  "consultation.record": (d) =>
    `${text(d.unit)}登记面商（${label(CONSULTATION_MODE_LABEL, d.mode)}${d.place ? `，${text(d.place)}` : ""}）${text(d.people)}`,
  "consultation.confirm": (d) => `确认${day(d.consultedOn)}的面商属实`,
  "consultation.deny": (d) => `否认${day(d.consultedOn)}的面商${d.note ? `：${text(d.note)}` : ""}`,
  "publication.publish": (d) => `上网公开（${label(DISCLOSURE_LABEL, d.extent)}）`,
  "publication.withdraw": (d) => `撤下网上公开${why(d)}`,
  "feedback.rate": (d) => `交回第${text(d.round) || "1"}轮评价，已封存`,
  "feedback.enterFromPaper": (d) => `录入第${text(d.round) || "1"}轮的纸质评价，已封存`,
  "feedback.open": (d) => `开封第${text(d.round) || "1"}轮评价`,
  "fact.void": (d) => `作废了${text(d.label)}${why(d)}`,
  "fact.correct": (d) => `更正了${text(d.label)}${why(d)}`,
  "import.create": (d) => `从“${text(d.file)}”第${text(d.row)}行导入`,
  "import.update": (d) => `按“${text(d.file)}”第${text(d.row)}行更新`,
  "import.undo": (d) => `撤销了“${text(d.file)}”的导入`,
};

/** The event in a sentence; one of a kind that is not known yet still says what it was. */
export function eventSentence(kind: string, data: unknown): string {
  const known = SENTENCES[kind];
  return known ? known((data ?? {}) as Data) : `记录了${kind}`;
}
