import type { Route } from "next";
import type { Actor } from "@/lib/actor";
import { gotCase } from "@/lib/assignment/commands";
import { mayAccept } from "@/lib/assignment/policy";
import { readUnitNames } from "@/lib/assignment/queries";
import { formatMonthDay, isPlainDate } from "@/lib/calendar/plain-date";
import { mayRecordConsultation } from "@/lib/consultation/policy";
import { db } from "@/lib/db/client";
import { mayEnterFromPaper } from "@/lib/feedback/policy";
import { readLeadProposer } from "@/lib/feedback/queries";
import { PAPER_KINDS, type PaperKind } from "@/lib/paper/labels";
import { type LineField, typedNumber, type TypedLine } from "@/lib/paper/line";
import { mayLogPaper } from "@/lib/paper/policy";
import { paths } from "@/lib/paths";
import { dayFault } from "@/lib/proposal/day";
import {
  type AssignmentFacts,
  FACTS_SELECT,
  type ProposalFacts,
  toFacts,
} from "@/lib/proposal/facts";
import { visibleTo } from "@/lib/proposal/policy";
import { answering, lastRound, standingAssignments } from "@/lib/proposal/standing";
import { mayRecordReply } from "@/lib/reply/policy";
import { ensure, type Verdict } from "@/lib/verdict";

/** What is known of a line while it is typed; nothing of what any rating says. */
export type LineCheck = {
  proposal: { id: number; number: string; title: string; proposer: string } | null;
  /** How many suggestions the rating's answers are about; 0: it is no rating, or no case. */
  suggestions: number;
  /** The unit that the paper is of, where there is no choice or it was chosen. */
  unit: { id: number; name: string } | null;
  /** The units to choose among; empty: nothing to choose. */
  units: { id: number; name: string }[];
  /** Why it cannot be logged so, and which input to look at; null: it can, as far as it is filled in. */
  fault: { field: LineField; sentence: string } | null;
  /** A reply needs more than a line: where it is typed. */
  link: Route | null;
};

const NOTHING: LineCheck = {
  proposal: null,
  suggestions: 0,
  unit: null,
  units: [],
  fault: null,
  link: null,
};

const fault = (field: LineField, sentence: string) => ({ field, sentence });

/** For each kind of paper that is of a unit: may it be logged? */
const OF_UNIT: Record<
  Exclude<PaperKind, "RATING">,
  (actor: Actor, facts: ProposalFacts, assignment: AssignmentFacts) => Verdict
> = { ACCEPTANCE: mayAccept, CONSULTATION: mayRecordConsultation, REPLY: mayRecordReply };

/**
 * Looks up one line: its case in the plenary, the unit, and whether the paper can be logged.
 * @throws Refusal denied
 */
export async function checkLine(
  actor: Actor,
  plenaryId: number,
  { values }: Pick<TypedLine, "values">,
): Promise<LineCheck> {
  ensure(mayLogPaper(actor));
  const kind = PAPER_KINDS.find((known) => known === values.kind);
  if (!values.caseNumber) return { ...NOTHING, fault: fault("caseNumber", "请填写案号。") };
  if (!kind) return { ...NOTHING, fault: fault("kind", "请选择来的是什么。") };
  const plenary = await db.plenary.findUnique({
    where: { id: plenaryId },
    select: { name: true, caseNumberWidth: true },
  });
  const caseNumber = typedNumber(values.caseNumber, plenary?.caseNumberWidth ?? 3);
  const row = await db.proposal.findFirst({
    where: { AND: [{ plenaryId, caseNumber }, visibleTo(actor)] },
    select: { ...FACTS_SELECT, suggestions: true },
  });
  if (!row) {
    const sentence = `${plenary?.name ?? "这个届次"}没有案号“${caseNumber}”，请核对。`;
    return { ...NOTHING, fault: fault("caseNumber", sentence) };
  }
  const facts = toFacts(row);
  const proposal = {
    id: facts.id,
    number: caseNumber,
    title: facts.title,
    proposer: (await readLeadProposer(db, facts.id)) ?? "",
  };
  if (kind !== "RATING")
    return { ...NOTHING, proposal, ...(await checkUnit(actor, facts, kind, values)) };
  const suggestions = row.suggestions.length;
  return { ...NOTHING, proposal, suggestions, fault: ratingFault(actor, facts, values.day) };
}

function ratingFault(actor: Actor, facts: ProposalFacts, day: string | undefined) {
  const verdict = mayEnterFromPaper(actor, facts);
  if (!verdict.may) return fault("caseNumber", verdict.reason);
  const replies = standingAssignments(facts, lastRound(facts)).filter(answering);
  const after = replies.map(({ reply }) => ({ label: "答复日期", on: reply?.on }));
  return faultOfDay("反馈日期", day, actor.today, after);
}

function faultOfDay(
  label: string,
  day: string | undefined,
  today: string,
  after: Parameters<typeof dayFault>[0]["after"],
) {
  const sentence = isPlainDate(day) ? dayFault({ label, day, today, after }) : null;
  return sentence ? fault("day", sentence) : null;
}

async function checkUnit(
  actor: Actor,
  facts: ProposalFacts,
  kind: Exclude<PaperKind, "RATING">,
  values: TypedLine["values"],
): Promise<Partial<LineCheck>> {
  const all = standingAssignments(facts, lastRound(facts)).filter(
    ({ assignedOn, role }) => assignedOn !== null && (kind !== "REPLY" || role !== "ASSIST"),
  );
  if (all.length === 0) return { fault: fault("caseNumber", "这件提案还没有交办。") };
  const names = await readUnitNames(
    db,
    all.map(({ unitId }) => unitId),
  );
  const named = all.map((assignment) => ({
    assignment,
    id: assignment.id,
    name: names.get(assignment.unitId) ?? "单位未填",
    verdict: OF_UNIT[kind](actor, facts, assignment),
  }));
  const possible = named.filter(({ verdict }) => verdict.may);
  // Of several units one is chosen, also where one alone is left: else a paper typed twice would be another unit's.
  const units = named.length > 1 ? possible.map(({ id, name }) => ({ id, name })) : [];
  const refused = named.filter(({ id, verdict }) =>
    possible.length === 0 ? !verdict.may : !verdict.may && String(id) === values.assignmentId,
  );
  if (refused.length > 0) {
    const sentence = refused.map((each) => `${each.name}：${reasonOf(kind, each)}`).join("");
    return { units, fault: fault(units.length > 0 ? "assignmentId" : "caseNumber", sentence) };
  }
  const chosen = possible.find(({ id }) => String(id) === values.assignmentId);
  const one = named.length === 1 ? possible[0] : chosen;
  if (!one) return { units };
  const unit = { id: one.id, name: one.name };
  if (kind === "REPLY") return { unit, units, link: paths.assignment.reply(facts.id, one.id) };
  const label = kind === "ACCEPTANCE" ? "签收日期" : "面商日期";
  const dated = faultOfDay(label, values.day, actor.today, [gotCase(one.assignment)]);
  return { unit, units, fault: dated };
}

function reasonOf(
  kind: PaperKind,
  { assignment, verdict }: { assignment: AssignmentFacts; verdict: Verdict },
): string {
  const { acceptance, reply } = assignment;
  if (kind === "ACCEPTANCE" && acceptance) return `已在${formatMonthDay(acceptance.on)}签收。`;
  if (kind === "REPLY" && reply) return `已在${formatMonthDay(reply.on)}答复。`;
  return verdict.may ? "" : verdict.reason;
}
