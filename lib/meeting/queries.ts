import type { Actor } from "@/lib/actor";
import { readProposerChoices } from "@/lib/consultation/queries";
import { mayRecordConsultation } from "@/lib/consultation/policy";
import { likelyStage } from "@/lib/consultation/stage";
import { db } from "@/lib/db/client";
import { mayRecordMeeting } from "@/lib/meeting/policy";
import { FACTS_SELECT, toFacts } from "@/lib/proposal/facts";
import { visibleTo } from "@/lib/proposal/policy";
import { lastRound, standingAssignments } from "@/lib/proposal/standing";
import { ensure } from "@/lib/verdict";

export type MeetingCase = {
  assignmentId: number;
  proposalId: number;
  number: string;
  title: string;
  proposers: { id: number; name: string }[];
  /** 答复后, where the unit has replied */
  stage: ReturnType<typeof likelyStage>;
};

/**
 * The unit with its cases that a meeting can be logged for: those in its hands, by number, the unanswered first.
 * null: there is no such unit.
 * @throws Refusal denied
 */
export async function readMeetingCases(
  actor: Actor,
  unitId: number,
): Promise<{ unit: { id: number; name: string }; cases: MeetingCase[] } | null> {
  ensure(mayRecordMeeting(actor, unitId));
  const unit = await db.unit.findUnique({
    where: { id: unitId },
    select: { id: true, name: true },
  });
  if (!unit) return null;
  const held = { unitId, voidedAt: null, assignedOn: { not: null } };
  const rows = await db.proposal.findMany({
    where: {
      AND: [
        { status: { in: ["ASSIGNED", "ANSWERED"] }, assignments: { some: held } },
        visibleTo(actor),
      ],
    },
    select: FACTS_SELECT,
    orderBy: [{ caseNumber: "asc" }, { id: "asc" }],
  });
  const cases: MeetingCase[] = [];
  const proposers = await readProposerChoices(
    db,
    rows.map(({ id }) => id),
  );
  for (const facts of rows.map(toFacts)) {
    const assignment = standingAssignments(facts, lastRound(facts)).find(
      (one) => one.unitId === unitId && mayRecordConsultation(actor, facts, one).may,
    );
    if (!assignment) continue;
    cases.push({
      assignmentId: assignment.id,
      proposalId: facts.id,
      number: facts.caseNumber ?? facts.registrationNumber ?? "未编号",
      title: facts.title,
      proposers: proposers.get(facts.id) ?? [],
      stage: likelyStage(assignment.reply?.on ?? null),
    });
  }
  const open = (one: MeetingCase) => Number(one.stage === "AFTER_REPLY");
  return { unit, cases: cases.toSorted((a, b) => open(a) - open(b)) };
}
