import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { accept, recordContact, sendOpinion } from "@/lib/assignment/commands";
import { mayAccept, mayRecordContact, maySendOpinion } from "@/lib/assignment/policy";
import { acceptInput, recordContactInput, sendOpinionInput } from "@/lib/assignment/schema";
import { aliveUnits, type Scene } from "@/lib/case-file/testing-office";
import { recordConsultation } from "@/lib/consultation/commands";
import { mayRecordConsultation } from "@/lib/consultation/policy";
import { recordConsultationInput } from "@/lib/consultation/schema";
import { requestExtension, ruleOnExtension, undoExtensionRuling } from "@/lib/extension/commands";
import {
  mayRequestExtension,
  mayRuleOnExtension,
  mayUndoExtensionRuling,
} from "@/lib/extension/policy";
import { lastRuling } from "@/lib/extension/ruling";
import {
  requestExtensionInput,
  ruleOnExtensionInput,
  undoExtensionRulingInput,
} from "@/lib/extension/schema";
import { addAssist, dropAssist, handOver, undoHandOver } from "@/lib/hand-over/commands";
import { mayAddAssist, mayDropAssist, mayHandOver, mayUndoHandOver } from "@/lib/hand-over/policy";
import {
  addAssistInput,
  dropAssistInput,
  handOverInput,
  undoHandOverInput,
} from "@/lib/hand-over/schema";
import type { AssignmentFacts } from "@/lib/proposal/facts";
import { addDays } from "@/lib/calendar/plain-date";
import { recordReply } from "@/lib/reply/commands";
import { mayRecordReply } from "@/lib/reply/policy";
import { recordReplyInput } from "@/lib/reply/schema";
import { answersToBoth } from "@/lib/reply/testing";
import { requestReturn, ruleOnReturn, undoReturnRuling } from "@/lib/return-request/commands";
import {
  mayRequestReturn,
  mayRuleOnReturn,
  mayUndoReturnRuling,
} from "@/lib/return-request/policy";
import {
  requestReturnInput,
  ruleOnReturnInput,
  undoReturnRulingInput,
} from "@/lib/return-request/schema";
import type { Verdict } from "@/lib/verdict";

type Sent = Record<string, unknown>;

/** A random act: what it sends, what does it, and what its policy says of it before. */
export type RandomAct = {
  /** what a form would send; null: this case gives nothing to send */
  input: (scene: Scene) => Sent | null | Promise<Sent | null>;
  schema: z.ZodType;
  run: (actor: Actor, input: never) => Promise<unknown>;
  /** The policy that the button asks; a success that it refuses is a fault. */
  verdict: (scene: Scene) => Verdict | null;
  /** Where no policy says it beforehand: is it worth a try? */
  hint?: (scene: Scene) => boolean;
};

/** Builds one; that the input is what the schema gives is checked here. */
export function act<S extends z.ZodType>(
  schema: S,
  run: (actor: Actor, input: z.output<S>) => Promise<unknown>,
  input: RandomAct["input"],
  verdict: RandomAct["verdict"],
): RandomAct {
  return { schema, run, input, verdict };
}

/** One on an assignment of the case. */
export function onUnit<S extends z.ZodType>(
  schema: S,
  run: (actor: Actor, input: z.output<S>) => Promise<unknown>,
  input: (scene: Scene, assignment: AssignmentFacts) => Sent | Promise<Sent>,
  verdict: (scene: Scene, assignment: AssignmentFacts) => Verdict,
): RandomAct {
  return act(
    schema,
    run,
    async (scene) =>
      scene.assignment
        ? { assignmentId: scene.assignment.id, ...(await input(scene, scene.assignment)) }
        : null,
    (scene) => (scene.assignment ? verdict(scene, scene.assignment) : null),
  );
}

const today = ({ actor }: Scene) => actor.today;

/** Acts on units: hand-over to reply. */
export const UNIT_ACTS: Record<string, RandomAct> = {
  handOver: act(
    handOverInput,
    handOver,
    (s) => {
      const mode = s.pick.of(["SOLE", "LEAD_ASSIST", "LEAD_ASSIST", "SEPARATE"]);
      const units = aliveUnits(s);
      const from = s.pick.next();
      const ids = [0, 1].map((i) => units[(from + i) % units.length]);
      return {
        proposalId: s.facts.id,
        mode,
        handedOverOn: s.pick.day(today(s)),
        leadUnitId: ids[0],
        assistUnitIds: mode === "LEAD_ASSIST" ? [ids[1]] : [],
        separateUnitIds: [ids[0], ids[1]],
      };
    },
    (s) => mayHandOver(s.actor, s.facts),
  ),
  undoHandOver: act(
    undoHandOverInput,
    undoHandOver,
    (s) => ({ proposalId: s.facts.id, reason: "交错了" }),
    (s) => mayUndoHandOver(s.actor, s.facts),
  ),
  addAssist: act(
    addAssistInput,
    addAssist,
    (s) => ({
      proposalId: s.facts.id,
      unitId: s.pick.of(aliveUnits(s)),
      addedOn: s.pick.day(today(s)),
    }),
    (s) => mayAddAssist(s.actor, s.facts),
  ),
  dropAssist: onUnit(
    dropAssistInput,
    dropAssist,
    () => ({ reason: "不用会办" }),
    (s, one) => mayDropAssist(s.actor, s.facts, one),
  ),
  accept: onUnit(
    acceptInput,
    accept,
    (s) => ({ acceptedOn: s.pick.day(today(s)) }),
    (s, one) => mayAccept(s.actor, s.facts, one),
  ),
  contact: onUnit(
    recordContactInput,
    recordContact,
    (s) => ({ contactedOn: s.pick.day(today(s)), note: "电话联系" }),
    (s, one) => mayRecordContact(s.actor, s.facts, one),
  ),
  requestReturn: onUnit(
    requestReturnInput,
    requestReturn,
    (s) => ({
      reason: "不属本单位",
      dutyBasis: "三定规定",
      headName: "林川",
      suggestedUnitId: s.pick.of(aliveUnits(s)),
    }),
    (s, one) => mayRequestReturn(s.actor, s.facts, one),
  ),
  ruleOnReturn: onUnit(
    ruleOnReturnInput,
    ruleOnReturn,
    (s) => ({
      ruling: s.pick.of(["REASSIGNED", "REFUSED"]),
      unitId: s.pick.of(aliveUnits(s)),
      rulingReason: "职责清楚",
      headsOpinions: s.pick.oneIn(3) ? "" : "双方都说了",
    }),
    (s, one) => mayRuleOnReturn(s.actor, s.facts, one),
  ),
  requestExtension: onUnit(
    requestExtensionInput,
    requestExtension,
    (s) => ({
      newDueOn: addDays(today(s), s.pick.next() % 200),
      reason: "要等规划",
      progress: "已调研",
      informedOn: s.pick.day(today(s)),
      informed: "电话告知",
    }),
    (s, one) => mayRequestExtension(s.actor, s.facts, one),
  ),
  ruleOnExtension: onUnit(
    ruleOnExtensionInput,
    ruleOnExtension,
    (s) => ({ outcome: s.pick.of(["AGREED", "AGREED", "REFUSED"]), ruling: "经研究" }),
    (s, one) => mayRuleOnExtension(s.actor, s.facts, one),
  ),
  undoReturnRuling: onUnit(
    undoReturnRulingInput,
    undoReturnRuling,
    () => ({ reason: "裁定有误" }),
    (s, one) => mayUndoReturnRuling(s.actor, s.facts, one),
  ),
  undoExtensionRuling: onUnit(
    undoExtensionRulingInput,
    undoExtensionRuling,
    (_, one) => ({ step: lastRuling(one)?.step ?? "office", reason: "意见有误" }),
    (s, one) => mayUndoExtensionRuling(s.actor, s.facts, one),
  ),
  consult: onUnit(
    recordConsultationInput,
    recordConsultation,
    (s) => ({
      consultedOn: s.pick.day(today(s)),
      mode: s.pick.of(["VISIT", "DISCUSSION", "PHONE"]),
      place: "锦城街道",
      people: "副局长",
      content: "当面听取意见",
    }),
    (s, one) => mayRecordConsultation(s.actor, s.facts, one),
  ),
  sendOpinion: onUnit(
    sendOpinionInput,
    sendOpinion,
    (s) => ({ text: "同意配合", sentOn: s.pick.oneIn(3) ? s.pick.day(today(s)) : "" }),
    (s, one) => maySendOpinion(s.actor, s.facts, one),
  ),
  reply: onUnit(
    recordReplyInput,
    recordReply,
    (s, { id, round }) => ({
      documentNumber: `临水〔2012〕${id}-${round}-${s.pick.next() % 1000}号`,
      signer: "郑伯年",
      outcomeClassId: s.office.register.classOf(s.pick.of(["A", "A", "B", "C"]) ?? "A"),
      text: "已办理。",
      abstract: "已办理",
      disclosure: s.pick.of(["FULL", "ABSTRACT", "WITHHELD"]),
      disclosureReason: "涉及个人",
      repliedOn: s.pick.oneIn(4) ? s.pick.day(today(s)) : "",
      noConsultationReason: "提案者出国",
      ...answersToBoth,
    }),
    (s, one) => mayRecordReply(s.actor, s.facts, one),
  ),
};
