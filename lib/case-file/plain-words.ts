import { happened, heldOn, isClosed } from "@/lib/assignment/as-of";
import type { LimitRules } from "@/lib/assignment/due";
import type { CaseFacts } from "@/lib/assignment/facts";
import { type CaseStep, lampOfCase } from "@/lib/assignment/limits";
import { turnInWords, turnsOf } from "@/lib/assignment/turn";
import { lampOf } from "@/lib/calendar/lamp";
import { formatBeside, type PlainDate } from "@/lib/calendar/plain-date";
import { STEPS } from "@/lib/calendar/steps";
import type { Decision, PlainCase } from "@/lib/case-file/plain-case";
import { doneSoFar, type DoneLine } from "@/lib/case-file/plain-done";
import { type UnitLine, unitLines } from "@/lib/case-file/plain-units";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";

export type PlainWords = {
  /** The whole in one line, for the desk. */
  line: string;
  /** Where it is and whom it waits for. */
  where: string;
  /** Until when, and how that limit stands; null: none runs. */
  until: string | null;
  /** Who has it, each unit with what it is at. */
  units: UnitLine[];
  /** What was done so far, the first first. */
  done: DoneLine[];
  /** What comes next. */
  next: string;
};

/**
 * Where a case is, in words that need no knowledge of the procedure (handbook §3, §4): as of a day, from dated facts;
 * before the hand-over the status of today says it. Of a rating it says that it is in and whether it was opened.
 */
export function plainWords(one: PlainCase, asOf: PlainDate, rules: LimitRules): PlainWords {
  const { where, next } = stageOf(one, asOf);
  const step = limitOf(one.facts, asOf, rules);
  const due = step?.dueOn ? formatBeside(step.dueOn, asOf) : null;
  const units = handed(one, asOf) ? unitLines(one.facts, asOf, rules) : [];
  return {
    line: `${where}${due && step ? `${stepName(step)}期限${due}。` : ""}`,
    where,
    until: due && step ? untilWords(addressed(step, one), due, asOf, rules) : null,
    units,
    done: doneSoFar(one, asOf),
    next,
  };
}

type Stage = Pick<PlainWords, "where" | "next">;

/** The most urgent open step; of one whose time is over too. */
function limitOf(facts: CaseFacts, asOf: PlainDate, rules: LimitRules): CaseStep | null {
  return lampOfCase(facts, asOf, rules).most?.step ?? null;
}

const stepName = ({ code, round }: CaseStep): string =>
  `${round > 1 ? `第${round}轮` : ""}${code === "REHANDLING" ? "答复" : STEPS[code].label}`;

/** The rating is the reader's own where they are the lead proposer. */
const addressed = (step: CaseStep, { lead }: PlainCase): CaseStep =>
  lead && step.code === "FEEDBACK" ? { ...step, owedBy: "您" } : step;

function untilWords(step: CaseStep, due: string, asOf: PlainDate, { table }: LimitRules): string {
  const moved = step.originalDueOn
    ? `（经同意延期，原为${formatBeside(step.originalDueOn, asOf)}）`
    : "";
  return `${step.owedBy}${stepName(step)}的期限是${due}${moved}，${lampOf(table, step, asOf).words}。`;
}

const handed = ({ facts }: PlainCase, asOf: PlainDate): boolean =>
  happened(facts.handedOverOn, asOf) && !isClosed(facts, asOf);

function stageOf(one: PlainCase, asOf: PlainDate): Stage {
  const { facts, decision } = one;
  if (decision) return ended(decision, asOf);
  if (happened(facts.withdrawnOn, asOf))
    return ended({ ...NOTHING_SAID, outcome: "WITHDRAWN", on: facts.withdrawnOn }, asOf);
  if (happened(facts.completedOn, asOf)) return completed(facts, facts.completedOn, asOf);
  if (!happened(facts.handedOverOn, asOf)) return beforeHandOver(one);
  return handling(one, asOf);
}

const NOTHING_SAID = { grounds: null, disposition: null, into: null } as const;

function ended({ outcome, on, grounds, disposition, into }: Decision, asOf: PlainDate): Stage {
  const day = on ? formatBeside(on, asOf) : "";
  const why = grounds ? `理由：${grounds}。` : "";
  switch (outcome) {
    case "DECLINED":
      return {
        where: `${day}审查没有立案。${why}${disposition ? `去向：${disposition}。` : ""}`,
        next: "不作为提案办理，不会再有答复函。有新的情况，可以另写一件。",
      };
    case "MERGED":
      return {
        where: `${day}已并入${into ?? "另一件提案"}一起办理。`,
        next: "办到哪一步看主案；答复和评价表也会送给您。",
      };
    default:
      return { where: `${day}已撤案，不再办理。${why}`, next: "没有要等的事。" };
  }
}

function completed({ status }: CaseFacts, on: PlainDate, asOf: PlainDate): Stage {
  const day = formatBeside(on, asOf);
  return status === "RESOLVED"
    ? { where: `${day}已办结，所提的事已解决落实。`, next: "提案委以后可能回头看落实得怎样。" }
    : {
        where: `${day}已办结。`,
        next: "答复里计划落实的事项继续跟踪，落实了或到期没有落实都会告诉您。",
      };
}

function beforeHandOver({ facts, lead }: PlainCase): Stage {
  const your = lead ? "您" : "第一提案人";
  switch (facts.status) {
    case "DRAFT":
      return { where: "还是草稿，没有提交。", next: `${your}提交以后，由提案委审查。` };
    case "SENT_BACK":
      return {
        where: `提案委退回修改，等${your}改好再提交。`,
        next: "再提交以后，提案委接着审查。",
      };
    case "SUBMITTED":
      return {
        where: "已提交，在提案委等审查。",
        next: "审查后立案、并案、退回修改或者不予立案，结果会告诉您。",
      };
    case "FILED":
      return facts.caseNumber === null
        ? { where: "已立案，等提案委编案号。", next: "编号以后，督查室交办给承办单位。" }
        : {
            where: `已立案，案号${facts.caseNumber}，等督查室交办。`,
            next: "交办以后，承办单位签收，并和您联系。",
          };
    default:
      // The demo's today can lie before the day on which it happened.
      return {
        where: `${PROPOSAL_STATUS[facts.status].label}，到今天还没有交办。`,
        next: "交办以后，承办单位签收，并和您联系。",
      };
  }
}

/** From the hand-over on: whom it waits for, most urgent first. */
function handling({ facts, lead }: PlainCase, asOf: PlainDate): Stage {
  const [turn] = turnsOf(facts, asOf);
  const held = heldOn(facts, asOf);
  const round = Math.max(1, ...held.map((assignment) => assignment.round));
  const again = round > 1 ? `正在重新办理（第${round}轮）` : "正在办理";
  if (!turn) return { where: `${again}，等督查室定承办单位。`, next: "定下来会告诉您。" };
  switch (turn.who) {
    case "PROPOSER":
      return {
        where: `承办单位${round > 1 ? `第${round}轮` : ""}已经答复，等${lead ? "您" : `第一提案人${facts.leadProposer}`}评价。`,
        next: "评价交回后封存，统一开封以前谁也看不到内容。",
      };
    case "COMMITTEE":
      return afterRating(facts, round, asOf);
    case "OFFICE":
      return {
        where: "正在改派：承办单位认为不归它办，等督查室裁定由谁办。",
        next: "裁定以后由定下来的单位办，期限和单位会告诉您。",
      };
    case "GOVERNMENT":
      return {
        where: `${again}：这是重点提案，答复正等市长办公会议审阅。`,
        next: "审阅以后，答复才能送给您。",
      };
    default:
      return {
        where: `${again}，现在等${turnInWords(turn)}。`,
        next: nextOfUnit(stepsDone(facts, asOf, round)),
      };
  }
}

/** What it says is for its own section: the words are the same for every rating. */
function afterRating(facts: CaseFacts, round: number, asOf: PlainDate): Stage {
  const rating = facts.feedbacks.find((feedback) => feedback.round === round);
  return happened(rating?.openedOn, asOf)
    ? { where: "承办单位已经答复，评价已开封。", next: "提案委办结，或者安排下一步。" }
    : {
        where: "承办单位已经答复，评价已交回，封存着。",
        next: "提案委定期把所有评价一起开封。",
      };
}

const stepsDone = (facts: CaseFacts, asOf: PlainDate, round: number) => ({
  round,
  contacted: heldOn(facts, asOf).some((one) => happened(one.contactedOn, asOf)),
});

function nextOfUnit({ round, contacted }: { round: number; contacted: boolean }): string {
  if (round > 1) return "重新办理后再答复您，您可以再评价一次。";
  return contacted
    ? "承办单位答复您，然后请您评价。"
    : "承办单位和您联系、当面听取意见，然后答复您。";
}
