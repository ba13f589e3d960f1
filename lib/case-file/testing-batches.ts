import { act, type RandomAct } from "@/lib/case-file/testing-acts";
import { aliveUnits, type Scene } from "@/lib/case-file/testing-office";
import { commend } from "@/lib/commendation/commands";
import { mayCommend } from "@/lib/commendation/policy";
import { commendInput } from "@/lib/commendation/schema";
import { overrideClass } from "@/lib/class-override/commands";
import { mayOverrideClass } from "@/lib/class-override/policy";
import { overrideClassInput } from "@/lib/class-override/schema";
import { mayRecordConsultation } from "@/lib/consultation/policy";
import { db } from "@/lib/db/client";
import { handOverBatch, undoBatch } from "@/lib/hand-over-batch/commands";
import { mayHandOverBatch } from "@/lib/hand-over-batch/policy";
import { type CaseToBatch, previewBatch } from "@/lib/hand-over-batch/preview";
import { handOverBatchInput, undoBatchInput } from "@/lib/hand-over-batch/schema";
import { adopt, savePlan } from "@/lib/hand-over-plan/commands";
import { mayPlan, sideOf } from "@/lib/hand-over-plan/policy";
import { readOfficePlans } from "@/lib/hand-over-plan/queries";
import { adoptInput, savePlanInput } from "@/lib/hand-over-plan/schema";
import { recordMeeting } from "@/lib/meeting/commands";
import { recordMeetingInput } from "@/lib/meeting/schema";
import { saveHeap } from "@/lib/paper/commands";
import { mayLogPaper } from "@/lib/paper/policy";
import { heapInput } from "@/lib/paper/schema";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { no, yes } from "@/lib/verdict";

/** The cases that wait for their hand-over, as the preview of a batch asks for them. */
async function worksheet({ cases }: Scene): Promise<CaseToBatch[]> {
  const waiting = cases.filter((one) => one.status === "FILED" && one.caseNumber !== null);
  const plans = await readOfficePlans(
    db,
    waiting.map(({ id }) => id),
  );
  return waiting.map((facts) => ({
    id: facts.id,
    caseNumber: facts.caseNumber,
    filedOn: facts.reviews.find(({ outcome }) => outcome === "FILED")?.on ?? null,
    office: plans.get(facts.id) ?? null,
  }));
}

async function batch(scene: Scene) {
  const day = scene.pick.day(scene.actor.today);
  const cases = await worksheet(scene);
  const { ready, seen } = previewBatch(cases, day, scene.actor.today);
  // At times one that is not ready goes along, at times something changed since the preview: refused, all of it.
  const chosen = scene.pick.oneIn(6) ? cases : ready;
  if (chosen.length === 0) return null;
  return {
    plenaryId: scene.facts.plenaryId,
    handedOverOn: day,
    proposalIds: chosen.map(({ id }) => id),
    seen: scene.pick.oneIn(10) ? "0-0" : seen,
  };
}

type Held = { facts: ProposalFacts; assignment: AssignmentFacts };

/** The cases of the scene's unit, for one meeting. */
function held({ cases, assignment }: Scene): Held[] {
  const unitId = assignment?.unitId;
  if (!unitId) return [];
  return cases.flatMap((facts) =>
    facts.assignments
      .filter((one) => one.unitId === unitId)
      .map((one) => ({ facts, assignment: one })),
  );
}

const toMeet = (scene: Scene) => {
  const all = held(scene);
  const able = all.filter(
    (one) => mayRecordConsultation(scene.actor, one.facts, one.assignment).may,
  );
  return able.length > 0 ? able : all;
};

function line({ pick, cases, actor, office }: Scene, at: number) {
  const one = pick.of(cases);
  const kind = pick.of(["ACCEPTANCE", "CONSULTATION", "RATING", "RATING", "REPLY"]);
  const value = () => pick.of(["SATISFIED", "BASICALLY", "DISSATISFIED"]) ?? "";
  const units = one?.assignments ?? [];
  return Object.entries({
    caseNumber: one?.caseNumber ?? "999",
    kind,
    day: pick.day(actor.today ?? office.today),
    assignmentId: String(pick.of(units)?.id ?? ""),
    mode: pick.of(["VISIT", "ON_SITE", "PHONE"]),
    attitude: kind === "RATING" ? value() : "",
    result: kind === "RATING" ? value() : "",
  }).map(([field, typed]) => [`${field}-${at}`, typed] as const);
}

/** Acts on many cases at once, and what is chosen before a hand-over. */
export const BATCHES: Record<string, RandomAct> = {
  plan: act(
    savePlanInput,
    savePlan,
    (s) => {
      const ids = aliveUnits(s);
      const from = s.pick.next();
      const mode = s.pick.of(["SOLE", "LEAD_ASSIST", "SEPARATE"]);
      const [a, b] = [ids[from % ids.length], ids[(from + 1) % ids.length]];
      const assistUnitIds = mode === "LEAD_ASSIST" ? [b] : [];
      return {
        proposalId: s.facts.id,
        mode,
        leadUnitId: a,
        assistUnitIds,
        separateUnitIds: [a, b],
      };
    },
    (s) => mayPlan(s.actor, s.facts),
  ),
  adopt: act(
    adoptInput,
    adopt,
    (s) => ({ adopt: `${s.pick.of(["suggestion", "suggestion", "wish"])}-${s.facts.id}` }),
    (s) => (sideOf(s.actor) === "OFFICE" ? mayPlan(s.actor, s.facts) : no("只有督查室。")),
  ),
  handOverBatch: act(handOverBatchInput, handOverBatch, batch, (s) => mayHandOverBatch(s.actor)),
  undoBatch: act(
    undoBatchInput,
    undoBatch,
    async (s) => {
      const rows = await db.handOverBatch.findMany({ orderBy: { id: "desc" }, take: 3 });
      const one = s.pick.of(rows);
      return one ? { batchId: one.id, reason: "交错了" } : null;
    },
    (s) => mayHandOverBatch(s.actor),
  ),
  meeting: act(
    recordMeetingInput,
    recordMeeting,
    (s) => {
      const chosen = toMeet(s).slice(0, 1 + (s.pick.next() % 3));
      if (chosen.length === 0) return null;
      return {
        assignmentIds: chosen.map(({ assignment }) => String(assignment.id)),
        consultedOn: s.pick.day(s.actor.today),
        mode: s.pick.of(["VISIT", "DISCUSSION", "PHONE"]),
        place: "市民中心",
        people: "副局长",
        content: "几件一起当面听取意见",
      };
    },
    (s) => {
      const able = toMeet(s).some(
        ({ facts, assignment }) => mayRecordConsultation(s.actor, facts, assignment).may,
      );
      return able ? yes : no("不能登记。");
    },
  ),
  heap: act(
    heapInput,
    saveHeap,
    (s) => {
      const lines = Array.from({ length: 1 + (s.pick.next() % 4) }, (_, at) => line(s, at));
      return { plenaryId: s.facts.plenaryId, ...Object.fromEntries(lines.flat()) };
    },
    (s) => mayLogPaper(s.actor),
  ),
  commend: act(
    commendInput,
    commend,
    (s) => ({
      proposalId: s.facts.id,
      title: s.pick.of(["优秀提案", "好提案"]) ?? "优秀提案",
      decidedBy: "市政协主席会议",
      commendedOn: s.pick.day(s.actor.today),
    }),
    (s) => mayCommend(s.actor, s.facts),
  ),
  overrideClass: act(
    overrideClassInput,
    overrideClass,
    (s) => ({
      proposalId: s.facts.id,
      outcomeClassId: s.office.register.classOf(s.pick.of(["A", "B", "C"]) ?? "A"),
      overriddenOn: s.pick.day(s.actor.today),
      reason: "以主要部分为准",
    }),
    (s) => mayOverrideClass(s.actor, s.facts),
  ),
};
