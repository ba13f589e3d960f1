import { type Data, day, given, openWords, text, why } from "@/lib/notice/words";
import { type Audience, TOLD_BEFORE, type Told } from "@/lib/notice/told-before";

/** Staff entered what the proposer said: who sees it may object. */
const entered = (d: Data): string => (d.medium ? "提案委代为登记：" : "");

/**
 * What is whose news, each in a sentence that says what is to be done. A sealed rating is nobody's, and an opened
 * one says no more than that it was opened: what it says stands on the case's page. What happens to a draft is
 * no event of the table.
 */
const TOLD: Record<string, Told> = {
  "ratings.openingDue": {
    to: ["staff"],
    sentence: (d) => `到了评价开封的日子（${day(d.dueOn)}），封存的${text(d.count)}份请一起开封。`,
  },
  "user.endSoon": {
    to: ["administrator"],
    sentence: (d) =>
      `${text(d.name)}的账号用到${day(d.endsOn)}，手上还有${openWords(d)}，请先安排移交，或改到期日。`,
  },
  "user.endWaits": {
    to: ["administrator"],
    sentence: (d) =>
      `${text(d.name)}的账号已于${day(d.endsOn)}到期，还有${text(d.cases)}件自己的提案没有办结，先留着给本人确认、评价，办结后停用。`,
  },
  ...TOLD_BEFORE,
  "proposal.handOver": {
    to: ["units", "proposers"],
    sentence: (d) => `已交办${given(d)}，请承办单位签收，并与提案者联系。`,
  },
  "proposal.undoHandOver": {
    to: ["namedUnits"],
    sentence: (d) => `督查室撤销了交办，本单位不用再办理。${why(d)}`,
  },
  "assignment.addAssist": {
    to: ["namedUnits"],
    sentence: (d) => `督查室请本单位会办，会办意见期限${day(d.dueOn)}，请签收。`,
  },
  "assignment.dropAssist": {
    to: ["namedUnits"],
    sentence: (d) => `督查室取消了本单位的会办。${why(d)}`,
  },
  "assignment.requestReturn": {
    to: ["office", "leader"],
    sentence: (d) => `${text(d.unit)}申退（第${text(d.dispute)}次争议），等裁定。`,
  },
  "assignment.reassign": {
    to: ["namedUnits", "receivingUnit", "proposers"],
    sentence: (d) =>
      `${text(d.unit)}申退，已裁定改派给${text(d.to)}${d.dueOn ? `，答复期限${day(d.dueOn)}` : ""}。`,
  },
  "assignment.refuseReturn": {
    to: ["namedUnits"],
    sentence: (d) => `申退被驳回，仍由${text(d.unit)}办理。${why(d)}`,
  },
  "assignment.undoReturnRuling": {
    to: ["namedUnits", "receivingUnit", "office", "leader", "proposers"],
    sentence: (d) =>
      `${text(d.unit)}申退的裁定（${d.ruling === "REFUSED" ? "驳回" : `改派给${text(d.to)}`}）已撤销，申退重新等裁定。${why(d)}`,
  },
  "assignment.requestExtension": {
    to: ["office"],
    sentence: (d) => `${text(d.unit)}申请延期到${day(d.newDueOn)}，请审。`,
  },
  "assignment.passExtension": {
    to: ["staff", "namedUnits"],
    sentence: (d) => `督查室同意${text(d.unit)}延期到${day(d.newDueOn)}，等提案委同意。`,
  },
  "assignment.refuseExtension": {
    to: ["namedUnits"],
    sentence: (d) => `督查室不同意延期到${day(d.newDueOn)}，期限不变。${why(d)}`,
  },
  "assignment.extend": {
    to: ["namedUnits", "office", "proposers"],
    sentence: (d) => `${text(d.unit)}的期限经同意延到${day(d.newDueOn)}，原为${day(d.dueOn)}。`,
  },
  "assignment.denyExtension": {
    to: ["namedUnits", "office"],
    sentence: (d) => `提案委不同意${text(d.unit)}延期，期限仍是${day(d.dueOn)}。${why(d)}`,
  },
  "assignment.undoExtensionRuling": {
    to: ["namedUnits", "office", "staff", "proposers"],
    sentence: (d) =>
      `${d.step === "office" ? "督查室" : "提案委"}对${text(d.unit)}延期到${day(d.newDueOn)}的意见（${d.outcome === "AGREED" ? "同意" : "不同意"}）已撤销，申请重新等${d.step === "office" ? "督查室" : "提案委"}审，期限是${day(d.dueOn)}。${why(d)}`,
  },
  "assignment.moveLimits": {
    to: ["units"],
    sentence: () => "期限重新计算，新的日期见提案。",
  },
  "assignment.transfer": {
    to: ["units"],
    sentence: (d) => `${text(d.from)}承办的转由${text(d.to)}接续，期限不变。`,
  },
  "assignment.transferBack": {
    to: ["units", "namedUnits"],
    sentence: (d) => `接续撤销，仍由${text(d.to)}承办，期限不变。${why(d)}`,
  },
  "proposal.commend": {
    to: ["units", "proposers"],
    sentence: (d) => `提案受到表彰：${text(d.title)}，${text(d.decidedBy)}。`,
  },
  "proposal.overrideClass": {
    to: ["units", "proposers"],
    sentence: (d) => `提案委裁定办理类别为${text(d.to)}。${why(d)}`,
  },
  "assignment.sendOpinion": {
    to: ["answeringUnits"],
    sentence: (d) => `${text(d.unit)}送来了会办意见。`,
  },
  "assignment.beginRound": {
    to: ["namedUnits", "proposers"],
    sentence: (d) => `进入第${text(d.round)}轮办理，请承办单位重新办理。`,
  },
  "assignment.reply": {
    to: ["proposers", "staff"],
    sentence: (d) => `${text(d.unit)}已答复。请第一提案人评价。`,
  },
  "consultation.record": {
    to: ["leadProposer"],
    sentence: (d) => `${text(d.unit)}登记了与您面商，请确认是否属实。`,
  },
  "consultation.confirm": {
    to: ["namedUnits", "leadProposer"],
    sentence: (d) => `${entered(d)}提案者确认了${day(d.consultedOn)}的面商。`,
  },
  "consultation.correct": {
    to: ["namedUnits", "leadProposer", "staff", "office"],
    sentence: (d) =>
      `${entered(d)}提案者说${text(d.unit)}登记的${day(d.consultedOn)}的面商有出入：${text(d.corrected)}。请核对，记录有误的请更正。`,
  },
  "consultation.deny": {
    to: ["namedUnits", "leadProposer", "staff"],
    sentence: (d) => `${entered(d)}提案者否认了${text(d.unit)}登记的${day(d.consultedOn)}的面商。`,
  },
  "coRating.remind": {
    to: ["invited"],
    sentence: (d) =>
      d.must
        ? `请评价单位的答复，期限${day(d.dueOn)}：本届次附议人也都要评价。`
        : `您附议的提案正在请评价，期限${day(d.dueOn)}，您也可以评价单位的答复。`,
  },
  "coRating.open": {
    to: ["answeringUnits"],
    sentence: (d) => `附议人评价已开封${text(d.count)}份。`,
  },
  "leadPassing.pass": {
    to: ["proposers"],
    sentence: (d) =>
      `面商确认和评价由${text(d.from)}转交给${text(d.to)}，以后由${text(d.to)}确认和评价。`,
  },
  "leadPassing.takeBack": {
    to: ["proposers"],
    sentence: (d) => `给${text(d.from)}的转交已收回，面商确认和评价仍由${text(d.to)}。`,
  },
  "feedback.open": {
    to: ["answeringUnits"],
    sentence: (d) => `第${text(d.round) || "1"}轮评价已开封。`,
  },
  "proposal.openGovernmentReview": {
    to: ["answeringUnits"],
    sentence: () => "答复送市长办公会议审阅，审阅后才能送提案者。",
  },
  "proposal.closeGovernmentReview": {
    to: ["answeringUnits"],
    sentence: () => "市长办公会议已审阅。",
  },
  "fact.void": {
    to: ["office", "leader", "staff"],
    sentence: (d) => `${text(d.label)}已经作废，不用再裁定。${why(d)}`,
  },
  "proposal.complete": { to: ["units", "proposers"], sentence: () => "已办结。" },
  "promise.keep": {
    to: ["proposers", "staff"],
    sentence: (d) =>
      `${text(d.unit)}说承诺的“${text(d.what)}”已于${day(d.keptOn)}兑现，请第一提案人看是否属实。`,
  },
  "promise.confirm": {
    to: ["namedUnits"],
    sentence: (d) => `提案者确认承诺的“${text(d.what)}”已兑现。`,
  },
  "promise.deny": {
    to: ["namedUnits", "staff"],
    sentence: (d) => `提案者说${text(d.unit)}承诺的“${text(d.what)}”没有兑现，说明见提案。`,
  },
  "promise.remind": {
    to: ["namedUnits"],
    sentence: (d) => `承诺的“${text(d.what)}”应在${day(d.dueOn)}前兑现，兑现后请登记。`,
  },
  "promise.late": {
    to: ["proposers", "staff", "namedUnits"],
    sentence: (d) => `${text(d.unit)}承诺${day(d.dueOn)}前完成的“${text(d.what)}”到期没有兑现。`,
  },
  "publication.publish": { to: ["proposers"], sentence: () => "提案和答复已上网公开。" },
  "publication.withdraw": { to: ["proposers"], sentence: () => "网上公开已撤下。" },
};

/** Kinds of events that are anybody's news. */
export const TOLD_KINDS = Object.keys(TOLD);

/** After the third dispute a leader rules, before that the office (handbook §4). */
const LEADERS_DISPUTE = 3;

/**
 * Of a return request, who rules on it; of an undone ruling, whoever was told of the wrong one, and who rules anew;
 * of a request taken back, who would have ruled on it.
 */
function isNewsOf(one: Audience, kind: string, data: Data): boolean {
  const third = Number(data.dispute ?? 0) >= LEADERS_DISPUTE;
  const rules = one === (third ? "leader" : "office");
  if (kind === "assignment.requestReturn") return rules;
  if (kind === "assignment.undoReturnRuling") {
    if (one === "office" || one === "leader") return rules;
    return one !== "proposers" || data.ruling === "REASSIGNED";
  }
  // Their own word is no news to them; one that staff entered for them is.
  if (kind.startsWith("consultation.") && kind !== "consultation.record")
    return one !== "leadProposer" || data.medium !== undefined;
  // Requests that waited for a word; what other facts' voiding means to whom is not decided here.
  if (kind === "fact.void") {
    if (data.fact === "extensionRequest") return one !== "leader";
    return data.fact === "returnRequest" && one !== "staff";
  }
  if (kind === "assignment.undoExtensionRuling") {
    if (one === "office") return true;
    if (one === "proposers") return data.step === "committee" && data.outcome === "AGREED";
    return one !== "staff" || data.step === "committee" || data.outcome === "AGREED";
  }
  return true;
}

/** Who is told of an event, and in which words; null: nobody. */
export function toldOf(
  kind: string,
  data: unknown,
): { to: readonly Audience[]; sentence: string } | null {
  const told = TOLD[kind];
  if (!told) return null;
  const known = (data ?? {}) as Data;
  const to = told.to.filter((one) => isNewsOf(one, kind, known));
  return { to, sentence: told.sentence(known) };
}
