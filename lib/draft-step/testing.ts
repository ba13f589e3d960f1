import type { Actor } from "@/lib/actor";
import { accepted, makeRegister } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { checkDraft, signDraft } from "@/lib/draft-step/commands";
import { checkDraftInput, sendDraftInput, signDraftInput } from "@/lib/draft-step/schema";
import { saveDraft } from "@/lib/reply-draft/commands";
import { saveDraftInput } from "@/lib/reply-draft/schema";

/** For database tests of a draft's way: an accepted case of two suggestions, on 2012-06-20, and its steps. */
export async function makeDraftCase() {
  const register = await makeRegister("2012-06-20");
  const proposalId = await register.filedCase();
  const { lead } = await accepted(register, proposalId);
  const step = (over: Record<string, unknown> = {}) => ({
    assignmentId: lead,
    revision: 1,
    ...over,
  });
  /** A whole draft. */
  const form = (over: Record<string, unknown> = {}) =>
    saveDraftInput.parse({
      assignmentId: String(lead),
      revision: "0",
      intent: "save",
      text: "您提出的建议收悉。",
      "answers.0.adoption": "ADOPTED",
      "answers.0.text": "已列入清淤计划。",
      "answers.1.adoption": "NOT",
      "answers.1.text": "河岸在保护区内。",
      "undertakings.0.what": "清淤三公里",
      "undertakings.0.owner": "河道科",
      "undertakings.0.dueOn": "2012-09-30",
      "undertakings.1.what": "",
      "undertakings.1.owner": "",
      "undertakings.1.dueOn": "",
      outcomeClassId: String(register.classOf("A")),
      disclosure: "FULL",
      noConsultationReason: "提案者在外地",
      ...over,
    });
  const letter = (over: Record<string, unknown> = {}) =>
    sendDraftInput.parse({ ...step(), documentNumber: "临水〔2012〕15号", ...over });
  const check = (actor: Actor, checker = "林川") =>
    checkDraft(actor, checkDraftInput.parse(step({ checker })));
  const sign = (actor: Actor, over: Record<string, unknown> = {}) =>
    signDraft(actor, signDraftInput.parse(step(over)));
  return {
    register,
    proposalId,
    lead,
    step,
    form,
    letter,
    check,
    sign,
    row: () => db.assignment.findUniqueOrThrow({ where: { id: lead } }),
    page: () => new File(["%PDF-1.4"], "签发页.pdf", { type: "application/pdf" }),
    /** written and sent by the clerk, checked, and signed by the head */
    async signed(): Promise<void> {
      await saveDraft(register.waterClerk, form({ intent: "send" }));
      await check(register.waterClerk);
      await sign(register.waterHead);
    },
  };
}

export type DraftCase = Awaited<ReturnType<typeof makeDraftCase>>;
