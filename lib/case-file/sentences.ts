import { ASSIGNMENT_ROLE_LABEL, HANDLING_MODE_LABEL } from "@/lib/assignment/labels";
import { formatBeside, formatMonthDay, isPlainDate } from "@/lib/calendar/plain-date";
import { CONSULTATION_MODE_LABEL, CONSULTATION_STAGE_LABEL } from "@/lib/consultation/labels";
import { KEY_OFFICIAL_LABEL } from "@/lib/key-proposal/labels";
import { DISCLOSURE_LABEL } from "@/lib/reply/labels";
import { DECLINE_REASON_LABEL, DISPOSITION_LABEL } from "@/lib/review/labels";
import { CHECK_LABEL } from "@/lib/review-check/labels";

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

/** 电话里: how the word came that staff entered. */
const medium = (data: Data): string =>
  data.medium ? (data.medium === "PHONE" ? "在电话里" : "以纸质材料") : "";

/** The points of the review's checklist by their words. */
function points(before: string, value: unknown): string {
  const all = Array.isArray(value) ? value.map((one) => label(CHECK_LABEL, one)) : [];
  return all.length > 0 ? `${before}${all.map((one) => `“${one}”`).join("")}` : "";
}

type Moved = { unit?: string; label?: string; from?: string; to?: string };

/** 县水利局答复由6月28日改为6月29日; the year where it is not the same */
function moved(data: Data): string {
  const entries = Array.isArray(data.moved) ? (data.moved as Moved[]) : [];
  return entries
    .map(({ unit, label: step, from, to }) => {
      const after = isPlainDate(from) && isPlainDate(to) ? formatBeside(to, from) : day(to);
      return `${text(unit)}${text(step)}由${day(from)}改为${after}`;
    })
    .join("；");
}

/** What a code in a changed column means. */
const CHOICES: Record<string, Record<string, string>> = {
  mode: CONSULTATION_MODE_LABEL,
  stage: CONSULTATION_STAGE_LABEL,
  disclosure: DISCLOSURE_LABEL,
  declineReason: DECLINE_REASON_LABEL,
  disposition: DISPOSITION_LABEL,
  part: KEY_OFFICIAL_LABEL,
};

/** Columns of the proposal itself, by their words; facts bring theirs with them. */
const FIELD_LABEL: Record<string, string> = {
  title: "案由",
  categoryId: "类别",
  analysis: "情况分析",
  suggestions: "建议",
  consent: "是否同意公开",
  remark: "备注",
  wish: "希望承办的单位",
  period: "提案期间",
  proposers: "提案者",
};

type Change = { label?: string; before?: unknown; after?: unknown };

/** As a person reads it; null: it is no short word (a list, an id, a long text) or internal. */
function shown(field: string, value: unknown): string | null {
  if (value === null) return "空";
  if (typeof value !== "string" || field.endsWith("Id") || field === "outcome" || value.length > 60)
    return null;
  return (CHOICES[field]?.[value] ?? day(value)) || "空";
}

/** Old and new of each changed field; a long text by its name alone, its old wording stays in the log. */
function changes(data: Data): string {
  const all = Object.entries((data.changes ?? {}) as Record<string, Change>);
  return all
    .map(([field, { label: own, before, after }]) => {
      const name = own ?? FIELD_LABEL[field] ?? field;
      const [old, now] = [shown(field, before), shown(field, after)];
      return old === null || now === null ? name : `${name}由“${old}”改为“${now}”`;
    })
    .join("；");
}

/**
 * One sentence for each kind of event, to be read after the person's name. No sentence can say what a rating
 * says: the log does not hold it.
 */
const SENTENCES: Record<string, (data: Data) => string> = {
  "proposal.register": (d) =>
    `登记了提案${d.registrationNumber ? `，登记号${text(d.registrationNumber)}` : ""}`,
  "proposal.submit": () => "提交了提案",
  "proposal.addFile": (d) => `加了附件《${text(d.name)}》`,
  "proposal.removeFile": (d) => `去掉了附件《${text(d.name)}》`,
  "coSignature.invite": (d) => `邀请${text(d.name)}附议`,
  "coSignature.takeBack": (d) => `撤回了对${text(d.name)}的附议邀请`,
  "coSignature.accept": (d) => `${text(d.name)}附议`,
  "coSignature.decline": (d) => `${text(d.name)}不附议`,
  "coSignature.askAgain": (d) =>
    `附议以后内容改过，请${Array.isArray(d.names) ? d.names.join("、") : ""}重新附议`,
  "proposal.unsubmit": (d) => `撤销了提交${why(d)}`,
  "proposal.edit": (d) => `修改了提案：${changes(d)}${why(d)}`,
  "proposal.withdrawFiled": (d) => `撤案，案号${text(d.caseNumber) || "没有"}留下${why(d)}`,
  "proposal.unfile": (d) => `撤销立案${why(d)}`,
  "proposal.undecline": (d) => `撤销不予立案${why(d)}`,
  "proposal.unmerge": (d) => `撤销并案${why(d)}`,
  "proposal.unwithdraw": (d) => `恢复撤回的提案${why(d)}`,
  "proposal.unsendBack": (d) => `撤销退回修改${why(d)}`,
  "proposal.markKeyCandidate": (d) => `列为重点提案候选${why(d)}`,
  "proposal.chooseKey": () => "登记为重点提案，主席会议确定",
  "proposal.instruct": (d) => `登记${text(d.leaders)}的批示，内容不公开`,
  "proposal.nameOfficial": (d) => `登记${label(KEY_OFFICIAL_LABEL, d.part)}${text(d.official)}`,
  "proposal.openGovernmentReview": () => "送市长办公会议审阅",
  // What the meeting said is not for every reader of the history.
  "proposal.closeGovernmentReview": () => "登记了市长办公会议审阅结果",
  "proposal.check": (d) =>
    `核对审查要点${points("，已勾选", d.ticked)}${points("，没有勾选", d.open)}`,
  "proposal.sendBack": (d) => `退回修改${why(d)}`,
  "proposal.proposeFiling": () => "拟立案，等另一位工作人员复核",
  "proposal.refuseFiling": (d) => `复核不同意${text(d.proposedBy)}的拟立案${why(d)}`,
  "proposal.takeBackFiling": () => "撤回拟立案",
  "proposal.lapseFiling": (d) => `内容改过，${text(d.proposedBy)}的拟立案不再算数`,
  "proposal.file": (d) =>
    `${d.proposedBy ? "复核" : "审查"}立案${d.caseNumber ? `，案号${text(d.caseNumber)}` : ""}`,
  "proposal.decline": (d) =>
    `不予立案（${label(DECLINE_REASON_LABEL, d.declineReason)}），${label(DISPOSITION_LABEL, d.disposition)}${why(d)}`,
  "proposal.recordOutcome": (d) =>
    `登记去向结果（${label(DISPOSITION_LABEL, d.disposition)}）：${text(d.receiver)}${d.number ? `，${text(d.number)}` : ""}，${text(d.text)}`,
  "proposal.merge": (d) =>
    d.mainTitle ? `并入${text(d.mainNumber)}“${text(d.mainTitle)}”` : "并入另一件提案",
  "proposal.withdraw": (d) => `撤案${why(d)}`,
  "proposal.number": (d) => `编案号${text(d.caseNumber)}`,
  "proposal.takeBackNumber": (d) => `收回案号${text(d.caseNumber)}`,
  "proposal.commend": (d) => `登记表彰：${text(d.title)}，${text(d.decidedBy)}`,
  "proposal.overrideClass": (d) =>
    `裁定提案的办理类别为${text(d.to)}${d.from ? `，原按答复为${text(d.from)}` : ""}${why(d)}`,
  "proposal.handOver": (d) =>
    `交办（${label(HANDLING_MODE_LABEL, d.mode)}）给${units(d)}${d.batch ? `，批次${text(d.batch)}` : ""}`,
  "proposal.undoHandOver": (d) =>
    `撤销交办${d.batch ? `，随批次${text(d.batch)}整批撤销` : ""}${why(d)}`,
  "proposal.planHandOver": (d) => `拟交办（${label(HANDLING_MODE_LABEL, d.mode)}）给${units(d)}`,
  "proposal.suggestUnits": (d) => `建议由${units(d)}承办`,
  "ratingLink.issue": (d) => `发出第${text(d.round)}轮的一次性评价链接，${day(d.expiresOn)}前有效`,
  "ratingLink.mail": (d) =>
    `用邮件发出第${text(d.round)}轮的一次性评价链接，${day(d.expiresOn)}前有效`,
  "ratingMail.again": (d) => `再用邮件发出第${text(d.round)}轮的评价链接`,
  "ratingMail.withdraw": (d) => `收回邮件里第${text(d.round)}轮的评价链接`,
  "ratingLink.revoke": (d) => `收回第${text(d.round)}轮的评价链接${why(d)}`,
  "coRating.rate": (d) => `交回第${text(d.round)}轮的附议人评价，已封存`,
  "coRating.open": (d) => `开封附议人评价${text(d.count)}份`,
  "coRating.talk": () => "和不满意的附议人沟通",
  "coRating.beginRound": (d) => `因附议人不满意，进入第${text(d.round)}轮办理${why(d)}`,
  "leadPassing.pass": (d) => `把面商确认和评价由${text(d.from)}转交给${text(d.to)}`,
  "leadPassing.takeBack": (d) => `收回给${text(d.from)}的转交，面商确认和评价仍由${text(d.to)}`,
  "proposal.complete": (d) =>
    `办结${d.ground === "NO_FEEDBACK" ? "，两次提醒后仍没有评价，记为未反馈" : ""}${d.note ? `，${text(d.note)}` : ""}`,
  "assignment.addAssist": (d) => `增加会办单位${text(d.unit)}，会办意见期限${day(d.dueOn)}`,
  "assignment.dropAssist": (d) => `取消会办单位${text(d.unit)}${why(d)}`,
  "assignment.accept": (d) =>
    `${text(d.unit)}签收${d.acceptedBy ? `，签收人${text(d.acceptedBy)}` : ""}${d.receiptNumber ? `，回执号${text(d.receiptNumber)}` : ""}`,
  "assignment.contact": (d) => `${text(d.unit)}与提案者沟通，不算面商`,
  "assignment.requestReturn": (d) =>
    `${text(d.unit)}申退（第${text(d.dispute)}次争议）${why(d)}；职责依据：${text(d.dutyBasis)}${d.suggested ? `；建议由${text(d.suggested)}承办` : ""}；负责人${text(d.headName)}`,
  "assignment.reassign": (d) =>
    `裁定${text(d.unit)}申退，改派给${text(d.to)}，答复期限${day(d.dueOn)}${why(d)}`,
  "assignment.refuseReturn": (d) => `驳回${text(d.unit)}的申退，仍由它办理${why(d)}`,
  "assignment.undoReturnRuling": (d) =>
    `撤销了对${text(d.unit)}申退的裁定${d.to ? `，不再改派给${text(d.to)}` : "，驳回作废"}，申退重新等裁定${why(d)}`,
  "assignment.requestExtension": (d) =>
    `${text(d.unit)}申请延期，从${day(d.dueOn)}延到${day(d.newDueOn)}${why(d)}；${day(d.informedOn)}已告知提案者`,
  "assignment.passExtension": (d) =>
    `同意${text(d.unit)}延期到${day(d.newDueOn)}，送提案委${why(d)}`,
  "assignment.refuseExtension": (d) => `不同意${text(d.unit)}延期到${day(d.newDueOn)}${why(d)}`,
  "assignment.extend": (d) =>
    `同意${text(d.unit)}延期，期限从${day(d.dueOn)}延到${day(d.newDueOn)}${why(d)}`,
  "assignment.denyExtension": (d) =>
    `不同意${text(d.unit)}延期到${day(d.newDueOn)}，期限仍是${day(d.dueOn)}${why(d)}`,
  "assignment.undoExtensionRuling": (d) =>
    `撤销了${d.step === "office" ? "督查室" : "提案委"}对${text(d.unit)}延期到${day(d.newDueOn)}的意见（${d.outcome === "AGREED" ? "同意" : "不同意"}），期限是${day(d.dueOn)}${why(d)}`,
  "assignment.transfer": (d) => `${text(d.from)}承办的转由${text(d.to)}接续，期限不变`,
  "assignment.transferBack": (d) =>
    `${text(d.from)}的接续撤销，仍由${text(d.to)}承办，期限不变${why(d)}`,
  "proposal.takeOver": (d) => `${text(d.from)}离岗，${text(d.to)}接手${text(d.work)}`,
  "assignment.remind": (d) =>
    `催办${text(d.unit)}：${text(d.step)}，期限${day(d.dueOn)}，${text(d.lamp)}${d.escalated ? "；同时告知单位负责人和督查室" : ""}`,
  "coRating.remind": (d) => `提醒${text(d.count)}位附议人评价答复，期限${day(d.dueOn)}`,
  "feedback.remind": (d) => `提醒${text(d.unit)}评价答复，期限${day(d.dueOn)}，${text(d.lamp)}`,
  "assignment.sendOpinion": (d) => `${text(d.unit)}送出会办意见${d.late ? "，已过期限" : ""}`,
  "assignment.beginRound": (d) => `进入第${text(d.round)}轮办理：${units(d)}`,
  "assignment.moveLimits": (d) => `重算期限：${moved(d)}${text(d.why) && `，原因：${text(d.why)}`}`,
  "assignment.restartLimits": (d) => `重新计算期限：${units(d)}`,
  "assignment.reply": (d) =>
    `${text(d.unit)}答复${d.documentNumber ? `（${text(d.documentNumber)}）` : ""}，${text(d.letter) ? `${text(d.letter)}类，` : ""}${label(DISCLOSURE_LABEL, d.disclosure)}${d.signer ? `，${text(d.signer)}签发` : ""}${d.noConsultationReason ? `；答复前没有面商：${text(d.noConsultationReason)}` : ""}${d.sameNumberReason ? `；文号与另一件答复相同：${text(d.sameNumberReason)}` : ""}`,
  "draft.begin": (d) => `${text(d.unit)}开始写答复稿`,
  "draft.write": (d) => `接着写${text(d.unit)}的答复稿`,
  "draft.send": (d) => `${text(d.unit)}的答复稿送核`,
  "draft.check": (d) => `${text(d.unit)}的答复稿核过，核稿人${text(d.person)}`,
  "draft.sign": (d) =>
    `${text(d.unit)}的答复由${text(d.person)}签发，${d.own === true ? "本人账号签发" : "附纸质签发页"}`,
  "draft.pass": (d) => `${text(d.unit)}的答复审核通过`,
  "draft.sendBack": (d) => `${text(d.unit)}的答复稿退回修改${why(d)}`,
  "draft.addFile": (d) => `${text(d.unit)}的答复加附件${text(d.name)}`,
  "draft.removeFile": (d) => `${text(d.unit)}的答复去掉附件${text(d.name)}`,
  "consultation.record": (d) =>
    `${text(d.unit)}登记面商（${label(CONSULTATION_MODE_LABEL, d.mode)}${d.place ? `，${text(d.place)}` : ""}）${text(d.people)}${d.cases ? `，同一次面商涉及${text(d.cases)}件` : ""}`,
  "consultation.confirm": (d) => `${medium(d)}确认${day(d.consultedOn)}的面商属实`,
  "consultation.correct": (d) =>
    `${medium(d)}说${day(d.consultedOn)}的面商有出入：${text(d.corrected)}${d.counts === false ? "，不算答复前的面商" : "，仍算确认"}`,
  "consultation.deny": (d) =>
    `${medium(d)}否认${day(d.consultedOn)}的面商${d.note ? `：${text(d.note)}` : ""}`,
  "promise.keep": (d) =>
    `登记${text(d.unit)}兑现承诺“${text(d.what)}”，${day(d.keptOn)}${d.late === true ? `，晚于承诺的${day(d.dueOn)}` : ""}`,
  "promise.confirm": (d) => `确认${text(d.unit)}兑现了“${text(d.what)}”`,
  "promise.deny": (d) => `说${text(d.unit)}没有兑现“${text(d.what)}”`,
  "promise.remind": (d) =>
    `提醒${text(d.unit)}兑现承诺“${text(d.what)}”，承诺${day(d.dueOn)}前完成`,
  "promise.late": (d) => `${text(d.unit)}承诺${day(d.dueOn)}前完成的“${text(d.what)}”到期没有兑现`,
  "publication.publish": (d) => `上网公开（${label(DISCLOSURE_LABEL, d.extent)}）`,
  "publication.withdraw": (d) => `撤下网上公开${why(d)}`,
  "feedback.rate": (d) => `交回第${text(d.round) || "1"}轮评价，已封存`,
  "feedback.enterFromPaper": (d) => `录入第${text(d.round) || "1"}轮的纸质评价，已封存`,
  "feedback.confirm": (d) => `核实第${text(d.round) || "1"}轮评价属实`,
  "feedback.open": (d) => `开封第${text(d.round) || "1"}轮评价`,
  "fact.void": (d) => `作废了${text(d.label)}${why(d)}`,
  "fact.correct": (d) => `更正了${text(d.label)}：${changes(d)}${why(d)}`,
  "import.create": (d) => `从“${text(d.file)}”第${text(d.row)}行导入`,
  "import.update": (d) => `按“${text(d.file)}”第${text(d.row)}行更新`,
  "import.undo": (d) => `撤销了“${text(d.file)}”的导入`,
};

/** The event in a sentence; one of a kind that is not known yet still says what it was. */
export function eventSentence(kind: string, data: unknown): string {
  const known = SENTENCES[kind];
  return known ? known((data ?? {}) as Data) : `记录了${kind}`;
}
