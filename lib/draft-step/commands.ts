import type { Actor } from "@/lib/actor";
import { lockAssignment, storeScan } from "@/lib/assignment/commands";
import { isOwnUnit } from "@/lib/assignment/policy";
import { inTransaction, type Tx } from "@/lib/db/client";
import type {
  CheckDraftInput,
  PassDraftInput,
  SendBackDraftInput,
  SendDraftInput,
  SignDraftInput,
} from "@/lib/draft-step/schema";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { ensureDay } from "@/lib/proposal/day";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { sendReply } from "@/lib/reply/commands";
import { composeLetter } from "@/lib/reply/letter";
import { suggestionsOf } from "@/lib/reply/queries";
import { type Place, takeStep } from "@/lib/reply-draft/commands";
import {
  mayCheckDraft,
  mayPassDraft,
  maySendBackDraft,
  maySendDraft,
  maySignDraft,
} from "@/lib/reply-draft/policy";
import { contentOf, type DraftRow, findDraft } from "@/lib/reply-draft/queries";
import { ensure, type Verdict } from "@/lib/verdict";

type Seen = {
  assignmentId: number;
  seenStatus?: AssignmentFacts["status"] | undefined;
  revision: number;
};

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}

/** Locks the case, asks the policy, and finds the draft as the page showed it. */
async function lockDraft(
  tx: Tx,
  actor: Actor,
  input: Seen,
  may: (actor: Actor, facts: ProposalFacts, assignment: AssignmentFacts) => Verdict,
): Promise<{ place: Place; draft: DraftRow }> {
  const place = await lockAssignment(tx, actor, input);
  ensure(may(actor, place.facts, place.assignment));
  const draft = await findDraft(tx, place.assignment.id);
  if (draft?.revision !== input.revision)
    throw new Refusal("conflict", "答复稿刚被改过，请刷新后看过再办。");
  return { place, draft };
}

/** 核稿. Who checks is another person than who sent it; on paper, by name. */
export function checkDraft(actor: Actor, input: CheckDraftInput) {
  return inTransaction(async (tx) => {
    const { place, draft } = await lockDraft(tx, actor, input, mayCheckDraft);
    const sender = draft.steps.findLast(({ kind }) => kind === "SENT")?.recordedById;
    const { checker } = input;
    if (sender === actor.userId && checker === actor.name)
      refuse("checker", "送核的人不能核自己的稿；请另一位核稿，或填写在纸上核稿的人。");
    await takeStep(tx, actor, place, draft.id, {
      step: "CHECKED",
      kind: "draft.check",
      person: checker,
    });
    return { to: paths.proposal.show(place.facts.id) };
  });
}

/** 签发: by the head's own account on this day; or a clerk enters the signer, the day and the signed page. */
export function signDraft(actor: Actor, input: SignDraftInput) {
  return inTransaction(async (tx) => {
    const { place, draft } = await lockDraft(tx, actor, input, maySignDraft);
    const own = actor.role === "unitHead";
    const { signer, signedOn, scan } = input;
    const step = { step: "SIGNED", kind: "draft.sign", own } as const;
    if (own) {
      await takeStep(tx, actor, place, draft.id, { ...step, person: actor.name });
    } else {
      if (!signer) refuse("signer", "请填写签发人。");
      if (!signedOn) refuse("signedOn", "请填写签发日期。");
      const { today } = actor;
      ensureDay({ field: "signedOn", label: "签发日期", day: signedOn, today });
      if (!scan) refuse("scan", "请附上签发页的扫描件。");
      const scanId = await storeScan(tx, scan);
      await takeStep(tx, actor, place, draft.id, { ...step, person: signer, on: signedOn, scanId });
    }
    return { to: paths.proposal.show(place.facts.id) };
  });
}

/** 督查室审核通过 */
export function passDraft(actor: Actor, input: PassDraftInput) {
  return inTransaction(async (tx) => {
    const { place, draft } = await lockDraft(tx, actor, input, mayPassDraft);
    await takeStep(tx, actor, place, draft.id, { step: "PASSED", kind: "draft.pass" });
    return { to: paths.proposal.show(place.facts.id) };
  });
}

/** 退回修改, with the reason: the draft is written on, and goes the whole way again. */
export function sendBackDraft(actor: Actor, input: SendBackDraftInput) {
  return inTransaction(async (tx) => {
    const { place, draft } = await lockDraft(tx, actor, input, maySendBackDraft);
    const { reason } = input;
    const step = { step: "SENT_BACK", kind: "draft.sendBack", reason } as const;
    await takeStep(tx, actor, place, draft.id, step);
    const own = isOwnUnit(actor, place.assignment);
    const { facts, assignment } = place;
    return {
      to: own ? paths.assignment.draft(facts.id, assignment.id) : paths.proposal.show(facts.id),
    };
  });
}

/** 送达提案者: the signed draft goes out as the unit's reply; from now on its dated measures are promises. */
export function sendDraft(actor: Actor, input: SendDraftInput) {
  return inTransaction(async (tx) => {
    const { place, draft } = await lockDraft(tx, actor, input, maySendDraft);
    const signer = draft.steps.findLast(({ kind }) => kind === "SIGNED")?.person ?? "";
    const { outcomeClassId, disclosure } = draft;
    if (!outcomeClassId || !disclosure)
      throw new Refusal("conflict", "答复稿缺少办理类别或公开属性，请退回修改后再送。");
    const text = composeLetter(contentOf(draft), await suggestionsOf(tx, place.facts.id));
    const { abstract, disclosureReason } = draft;
    const noConsultationReason = input.noConsultationReason ?? draft.noConsultationReason;
    const said = { text, signer, abstract, disclosureReason, noConsultationReason };
    const whole = { ...input, ...said, outcomeClassId, disclosure, scan: undefined };
    await sendReply(tx, actor, place, { ...whole, repliedOn: undefined }, draft.id);
    return { to: paths.proposal.show(place.facts.id) };
  });
}
