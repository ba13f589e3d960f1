import type { Actor } from "@/lib/actor";
import { lampOfCase, stepsOf } from "@/lib/assignment/limits";
import { turnsOf } from "@/lib/assignment/turn";
import { lampOf } from "@/lib/calendar/lamp";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import { plainCaseOf } from "@/lib/case-file/plain-case";
import { plainWords } from "@/lib/case-file/plain-words";
import { mayConfirmConsultation } from "@/lib/consultation/policy";
import { type DeskCase, type DeskItem, stepWords } from "@/lib/desk/item";
import { mayCoRate } from "@/lib/co-rating/policy";
import { mayRate } from "@/lib/feedback/policy";
import { paths } from "@/lib/paths";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { hasLeadTurn } from "@/lib/proposal/lead-turn";
import { isProposerOf, mayMove } from "@/lib/proposal/policy";

const { rating, coRating } = paths.proposal;

export type ProposerDesk = {
  /** drafts, sent back, consultations to confirm, replies to rate */
  asked: DeskItem[];
  /** own cases that others have */
  running: DeskItem[];
  /** decided otherwise or completed */
  finished: DeskItem[];
};

/** A proposer's own cases in plain words: what is asked of them, where each is, who has it, until when. */
export function proposerItems(
  actor: Actor,
  cases: readonly DeskCase[],
  factsOf: Map<number, ProposalFacts>,
): ProposerDesk {
  const desk: ProposerDesk = { asked: [], running: [], finished: [] };
  for (const one of cases) {
    const facts = factsOf.get(one.id);
    if (!facts) continue;
    const asked = [...toWrite(actor, one, facts), ...toRate(actor, one, facts)];
    desk.asked.push(...asked, ...toConfirm(actor, one, facts));
    // Of the main case of a merged one only what is asked: their own stands beside it.
    if (asked.length > 0 || !(isProposerOf(actor, facts) || hasLeadTurn(actor, facts))) continue;
    const open = turnsOf(one.facts, actor.today).length > 0;
    desk[open ? "running" : "finished"].push(whereItIs(actor, one, facts));
  }
  return {
    ...desk,
    asked: desk.asked.toSorted((a, b) => Number(b.lamp !== null) - Number(a.lamp !== null)),
  };
}

function line(one: DeskCase, of: Partial<DeskItem> & Pick<DeskItem, "sentence" | "act">): DeskItem {
  const { id, number, title } = one;
  return {
    key: `${id}-${of.act?.href ?? ""}`,
    id,
    number,
    title,
    tags: [],
    lamp: null,
    step: null,
    ...of,
  };
}

function toWrite(actor: Actor, one: DeskCase, facts: ProposalFacts): DeskItem[] {
  if (facts.status !== "DRAFT" && facts.status !== "SENT_BACK") return [];
  if (!mayMove(actor, "submit", facts).may) return [];
  const sentence =
    facts.status === "DRAFT" ? "草稿，还没有提交。" : "提案委退回，请您按意见修改后再提交。";
  const label = facts.status === "DRAFT" ? "接着写" : "修改";
  return [
    line(one, {
      sentence,
      act: { label, href: paths.proposal.edit(one.id), main: facts.status === "SENT_BACK" },
    }),
  ];
}

function toRate(actor: Actor, one: DeskCase, facts: ProposalFacts): DeskItem[] {
  const lead = mayRate(actor, facts).may;
  if (!lead && !mayCoRate(actor, facts).may) return [];
  const step = stepsOf(one.facts, actor.today, one.rules).findLast(
    ({ code }) => code === "FEEDBACK",
  );
  if (!step) return [];
  return [
    line(one, {
      lamp: lampOf(one.rules.table, step, actor.today),
      step: stepWords(step),
      sentence: `${step.from ? formatMonthDay(step.from) : ""}已答复${lead ? "您，" : "，您是附议人或并案的提案者，也"}请您评价办理态度和结果。评价交回后封存，统一开封以前谁也看不到。`,
      act: { label: "评价", href: lead ? rating(one.id) : coRating(one.id), main: lead },
    }),
  ];
}

/** Consultations that units or sheets claim and the lead proposer has not spoken about, of finished cases too. */
function toConfirm(actor: Actor, one: DeskCase, facts: ProposalFacts): DeskItem[] {
  if (!mayConfirmConsultation(actor, facts).may) return [];
  const unitOf = new Map(one.facts.assignments.map(({ id, unit }) => [id, unit]));
  return facts.assignments.flatMap((assignment) =>
    assignment.consultations
      .filter(({ confirmed, on }) => confirmed === null && on <= actor.today)
      .map(({ id, on }) =>
        line(one, {
          sentence: `登记说${formatMonthDay(on)}${unitOf.get(assignment.id) ?? "承办单位"}和您面商过，是否属实？`,
          act: { label: "确认面商", href: paths.proposal.confirmation(one.id, id), main: false },
        }),
      ),
  );
}

/** The one line of the case's own page. */
function whereItIs(actor: Actor, one: DeskCase, record: ProposalFacts): DeskItem {
  const { facts, rules } = one;
  const most = lampOfCase(facts, actor.today, rules).most;
  const plain = plainCaseOf(facts, record, hasLeadTurn(actor, record));
  return line(one, {
    lamp: most?.lamp ?? null,
    step: most ? stepWords(most.step) : null,
    sentence: plainWords(plain, actor.today, rules).line,
    act: { label: "看提案", href: paths.proposal.show(one.id), main: false },
  });
}
