import type { Actor } from "@/lib/actor";
import { accept } from "@/lib/assignment/commands";
import { assigned, makeRegister } from "@/lib/assignment/testing";
import { recordConsultation } from "@/lib/consultation/commands";
import { correctFact, voidFact } from "@/lib/correction/commands";
import type { FactKind } from "@/lib/correction/kinds";
import { db } from "@/lib/db/client";
import { rate } from "@/lib/feedback/commands";
import { recordReply } from "@/lib/reply/commands";
import { recordReplyInput } from "@/lib/reply/schema";
import { answersToBoth } from "@/lib/reply/testing";

export const ACCEPTED_ON = "2012-03-29";
export const standing = { voidedAt: null };

/** For database tests of corrections: a case handed over on 2012-03-28 and its acts, on 2012-06-25. */
export async function makeCase() {
  const register = await makeRegister("2012-06-25");
  const id = await register.filedCase();
  const { lead } = await assigned(register, id);
  const unit = register.waterHead;
  return {
    register,
    id,
    lead,
    unit,
    accept: () => accept(unit, { assignmentId: lead, acceptedOn: ACCEPTED_ON, scan: undefined }),
    consult: () =>
      recordConsultation(unit, {
        assignmentId: lead,
        consultedOn: "2012-05-10",
        mode: "VISIT",
        place: "苕溪",
        people: "言致远",
        content: "看了河道",
        scan: undefined,
      }),
    reply: () =>
      recordReply(
        unit,
        recordReplyInput.parse({
          assignmentId: lead,
          documentNumber: "临水〔2012〕15号",
          signer: "林川",
          outcomeClassId: register.classOf("A"),
          text: "您提出的建议收悉。",
          disclosure: "FULL",
          ...answersToBoth,
        }),
      ),
    rate: () =>
      rate(register.proposer, { proposalId: id, attitude: "SATISFIED", result: "SATISFIED" }),
    void: (actor: Actor, fact: FactKind, factId: number) =>
      voidFact(actor, { proposalId: id, fact, factId, reason: "记错了" }),
    correct: (
      actor: Actor,
      fact: FactKind,
      factId: number,
      values: Record<string, string>,
      reason?: string,
    ) => correctFact(actor, { proposalId: id, fact, factId, reason, ...values }),
    assignmentStatus: async () =>
      (await db.assignment.findUniqueOrThrow({ where: { id: lead } })).status,
    acceptanceId: async () => (await db.acceptance.findFirstOrThrow({ where: standing })).id,
    replyId: async () => (await db.reply.findFirstOrThrow({ where: standing })).id,
  };
}

export type Case = Awaited<ReturnType<typeof makeCase>>;
