import { onUnit, type RandomAct } from "@/lib/case-file/testing-acts";
import type { Scene } from "@/lib/case-file/testing-office";
import { db } from "@/lib/db/client";
import {
  checkDraft,
  passDraft,
  sendBackDraft,
  sendDraft,
  signDraft,
} from "@/lib/draft-step/commands";
import {
  checkDraftInput,
  passDraftInput,
  sendBackDraftInput,
  sendDraftInput,
  signDraftInput,
} from "@/lib/draft-step/schema";
import type { AssignmentFacts } from "@/lib/proposal/facts";
import { saveDraft } from "@/lib/reply-draft/commands";
import {
  mayCheckDraft,
  mayPassDraft,
  maySendBackDraft,
  maySendDraft,
  maySignDraft,
  mayWriteDraft,
} from "@/lib/reply-draft/policy";
import { saveDraftInput } from "@/lib/reply-draft/schema";

/** What a page that shows the draft sends along; at times an older revision, which must be refused. */
async function seen({ pick }: Scene, { draft }: AssignmentFacts) {
  const row = draft && (await db.replyDraft.findUnique({ where: { id: draft.id } }));
  return { revision: Math.max(0, (row?.revision ?? 0) - (pick.oneIn(8) ? 1 : 0)) };
}

async function written(scene: Scene, assignment: AssignmentFacts) {
  const { pick, office } = scene;
  const { suggestions } = await db.proposal.findUniqueOrThrow({
    where: { id: scene.facts.id },
    select: { suggestions: true },
  });
  const answers = suggestions.flatMap((_, at) => [
    [`answers.${at}.adoption`, pick.of(["ADOPTED", "PARTLY", "NOT"])],
    [`answers.${at}.text`, "已列入计划。"],
  ]);
  return {
    ...(await seen(scene, assignment)),
    intent: pick.of(["save", "send", "send"]),
    text: `收悉${pick.next()}。`,
    ...Object.fromEntries(answers),
    "undertakings.0.what": "清淤三公里",
    "undertakings.0.owner": "河道科",
    "undertakings.0.dueOn": "2012-09-30",
    outcomeClassId: String(office.register.classOf(pick.of(["A", "B", "C"]) ?? "A")),
    disclosure: pick.of(["FULL", "ABSTRACT"]),
    abstract: "摘要",
    noConsultationReason: "提案者在外地",
  };
}

/** A reply's way before it goes out. */
export const DRAFT_ACTS: Record<string, RandomAct> = {
  writeDraft: onUnit(saveDraftInput, saveDraft, written, (s, one) =>
    mayWriteDraft(s.actor, s.facts, one),
  ),
  checkDraft: onUnit(
    checkDraftInput,
    checkDraft,
    async (s, one) => ({ ...(await seen(s, one)), checker: s.pick.of(["林川", s.actor.name]) }),
    (s, one) => mayCheckDraft(s.actor, s.facts, one),
  ),
  signDraft: {
    ...onUnit(signDraftInput, signDraft, seen, (s, one) => maySignDraft(s.actor, s.facts, one)),
    // A clerk may enter a signature too, but only with the scan of the signed page.
    hint: (s) =>
      s.actor.role === "unitHead" &&
      s.assignment !== undefined &&
      maySignDraft(s.actor, s.facts, s.assignment).may,
  },
  passDraft: onUnit(passDraftInput, passDraft, seen, (s, one) =>
    mayPassDraft(s.actor, s.facts, one),
  ),
  sendBackDraft: onUnit(
    sendBackDraftInput,
    sendBackDraft,
    async (s, one) => ({ ...(await seen(s, one)), reason: "请写具体" }),
    (s, one) => maySendBackDraft(s.actor, s.facts, one),
  ),
  sendDraft: onUnit(
    sendDraftInput,
    sendDraft,
    async (s, one) => ({
      ...(await seen(s, one)),
      documentNumber: `临水提〔2012〕${s.pick.next()}号`,
    }),
    (s, one) => maySendDraft(s.actor, s.facts, one),
  ),
};
