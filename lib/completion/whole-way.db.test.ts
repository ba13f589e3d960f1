import { expect, test } from "vitest";

import { publicActor } from "@/lib/actor";
import { accept, recordContact, sendOpinion } from "@/lib/assignment/commands";
import { lampOfCase } from "@/lib/assignment/limits";
import { readCaseFacts, readLimitRules } from "@/lib/assignment/queries";
import { acceptInput, recordContactInput, sendOpinionInput } from "@/lib/assignment/schema";
import { assignmentOf, eventsOf, makeRegister, on, statusOf } from "@/lib/assignment/testing";
import { turnsOf } from "@/lib/assignment/turn";
import { recordConsultation } from "@/lib/consultation/commands";
import { confirmConsultation } from "@/lib/consultation-word/commands";
import { confirmConsultationInput, recordConsultationInput } from "@/lib/consultation/schema";
import { db } from "@/lib/db/client";
import { openRatings, rate } from "@/lib/feedback/commands";
import { openRatingsInput, rateInput } from "@/lib/feedback/schema";
import { handOver } from "@/lib/hand-over/commands";
import { handOverInput } from "@/lib/hand-over/schema";
import { publish } from "@/lib/publication/commands";
import { readPublished } from "@/lib/publication/queries";
import { publishInput } from "@/lib/publication/schema";
import { recordReply } from "@/lib/reply/commands";
import { recordReplyInput } from "@/lib/reply/schema";

test("a case from the hand-over to its completion, by everybody's own form", async () => {
  const register = await makeRegister();
  const proposalId = await register.filedCase();
  const { water, finance } = register.units;

  async function seen(asOf: string) {
    const facts = (await readCaseFacts(db, [proposalId])).get(proposalId);
    if (!facts) throw new Error("the case is gone");
    const { most } = lampOfCase(facts, asOf, await readLimitRules(db, register.plenaryId));
    const turn = turnsOf(facts, asOf)[0];
    return [
      most?.step.code ?? null,
      most?.step.dueOn ?? null,
      turn ? `${turn.who} ${turn.act}` : null,
    ];
  }

  expect(await seen("2012-03-28")).toEqual([null, null, "OFFICE 交办"]);
  await handOver(
    register.office,
    handOverInput.parse({
      proposalId,
      mode: "LEAD_ASSIST",
      handedOverOn: "2012-03-28",
      leadUnitId: water.id,
      assistUnitIds: [String(finance.id)],
    }),
  );
  const lead = await assignmentOf(proposalId, water.id);
  const assist = await assignmentOf(proposalId, finance.id);
  expect(await seen("2012-03-28")).toEqual(["ACCEPT", "2012-03-31", "UNIT 签收"]);

  await accept(
    on("2012-03-29", register.waterClerk),
    acceptInput.parse({ assignmentId: lead.id, acceptedOn: "2012-03-29" }),
  );
  const paper = { assignmentId: assist.id, acceptedOn: "2012-03-30" };
  await accept(on("2012-04-01", register.staff), acceptInput.parse(paper));
  expect(await seen("2012-04-01")).toEqual(["FIRST_CONTACT", "2012-04-19", "UNIT 答复"]);

  const called = { assignmentId: lead.id, contactedOn: "2012-04-05", note: "电话预约面商" };
  await recordContact(on("2012-04-05", register.waterClerk), recordContactInput.parse(called));
  expect(await seen("2012-04-05")).toEqual(["ASSIST_OPINION", "2012-04-28", "UNIT 答复"]);
  const opinion = { assignmentId: assist.id, text: "同意安排资金。" };
  await sendOpinion(on("2012-04-25", register.financeClerk), sendOpinionInput.parse(opinion));
  expect(await seen("2012-04-25")).toEqual(["REPLY", "2012-06-28", "UNIT 答复"]);

  const met = {
    assignmentId: lead.id,
    consultedOn: "2012-05-10",
    mode: "VISIT",
    place: "委员单位",
    people: "林川",
  };
  await recordConsultation(
    on("2012-05-10", register.waterClerk),
    recordConsultationInput.parse({ ...met, content: "听取意见" }),
  );
  const { id: consultationId } = await db.consultation.findFirstOrThrow();
  const word = confirmConsultationInput.parse({ consultationId, confirmed: "yes" });
  await confirmConsultation(on("2012-05-11", register.proposer), word);

  // The letter went out on paper; staff log it with its scan on the unit's behalf.
  const letter = recordReplyInput.parse({
    assignmentId: lead.id,
    seenStatus: "ACCEPTED",
    documentNumber: "临水[2012]15号",
    signer: "林川",
    outcomeClassId: register.classOf("A"),
    text: "您提出的建议收悉，河道已清淤。",
    disclosure: "FULL",
    letterOn: "2012-06-14",
    repliedOn: "2012-06-15",
    scan: new File(["%PDF-1.4"], "答复函.pdf", { type: "application/pdf" }),
  });
  await recordReply(on("2012-06-18", register.staff), letter);
  expect(await statusOf(proposalId)).toBe("ANSWERED");
  // 15 working days from 15 June 2012, 端午 (22–24 June) left out.
  expect(await seen("2012-06-18")).toEqual(["FEEDBACK", "2012-07-09", "PROPOSER 评价"]);

  await publish(
    on("2012-06-19", register.staff),
    publishInput.parse({ proposalId, extent: "FULL" }),
  );
  expect(
    (await readPublished(publicActor("2012-06-19"), proposalId)).replies[0]?.documentNumber,
  ).toBe("临水〔2012〕15号");

  const rating = rateInput.parse({ proposalId, attitude: "SATISFIED", result: "BASICALLY" });
  await rate(on("2012-06-20", register.proposer), rating);
  expect(await seen("2012-06-20")).toEqual([null, null, "COMMITTEE 评价开封"]);
  await openRatings(
    on("2012-06-25", register.staff),
    openRatingsInput.parse({ plenaryId: register.plenaryId }),
  );
  expect(await statusOf(proposalId)).toBe("RESOLVED");
  expect(await seen("2012-06-25")).toEqual([null, null, null]);
  // As of an earlier day the case still stands as it stood then.
  expect(await seen("2012-04-25")).toEqual(["REPLY", "2012-06-28", "UNIT 答复"]);

  expect(await eventsOf(proposalId)).toEqual([
    "proposal.handOver",
    "assignment.accept",
    "assignment.accept",
    "assignment.contact",
    "assignment.sendOpinion",
    "consultation.record",
    "consultation.confirm",
    "assignment.reply",
    "publication.publish",
    "feedback.rate",
    "feedback.open",
    "proposal.complete",
  ]);
});
