import type { Actor } from "@/lib/actor";
import { mayAccept } from "@/lib/assignment/policy";
import { mayAddAssist, mayDropAssist, mayHandOver, mayUndoHandOver } from "@/lib/hand-over/policy";
import { paths } from "@/lib/paths";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { mayActOn } from "@/lib/proposal/place";
import { isOffice, isStaff, isUnit, mayEdit } from "@/lib/proposal/policy";
import { answering, standingAssignments } from "@/lib/proposal/standing";
import { mayRemind } from "@/lib/reminder/policy";

import {
  afterReplyActs,
  type CaseAct,
  deskActs,
  keyActs,
  reviewActs,
  unitActs,
} from "@/lib/case-file/act-parts";
import { extensionActs, planActs, rulingActs, undoRulingActs } from "@/lib/case-file/ruling-acts";
import { proposerActs } from "@/lib/case-file/proposer-acts";
import { draftActs } from "@/lib/case-file/draft-acts";

/**
 * The acts that a role can ever do on a case, the possible ones first; the others say why they cannot be done now.
 * The page and the commands ask the same policies.
 */
export function actsOf(
  actor: Actor,
  facts: ProposalFacts,
  unitNames: Map<number, string>,
): CaseAct[] {
  const standing = standingAssignments(facts).filter((one) => one.assignedOn !== null);
  const rounds = Math.max(1, ...standing.map((one) => one.round));
  const present = standing.filter((one) => one.round === rounds);
  const nameOf = (one: AssignmentFacts) => unitNames.get(one.id) ?? "单位未填";
  const actsOfUnit = (one: AssignmentFacts): CaseAct[] => {
    const drafting = answering(one) ? draftActs(actor, facts, one, nameOf(one)) : [];
    const rest = unitActs(actor, facts, one, nameOf(one));
    return one.draft ? [...drafting, ...rest] : [...rest, ...drafting];
  };
  const edit: CaseAct = {
    label: "修改内容",
    href: paths.proposal.edit(facts.id),
    sentence: "原来的内容留在经过里",
    verdict: mayEdit(actor, facts),
  };
  const acts = ((): CaseAct[] => {
    if (isStaff(actor)) {
      const onPaper = present.flatMap(actsOfUnit);
      return [
        ...extensionActs(actor, facts, present, nameOf),
        ...deskActs(actor, facts),
        ...reviewActs(actor, facts),
        ...keyActs(actor, facts),
        ...planActs(actor, facts),
        ...onPaper,
        ...afterReplyActs(actor, facts),
        ...undoRulingActs(actor, facts, nameOf),
        edit,
      ];
    }
    if (isOffice(actor)) {
      return [
        ...rulingActs(actor, facts, present, nameOf),
        ...planActs(actor, facts),
        ...present.filter(answering).flatMap((one) => draftActs(actor, facts, one, nameOf(one))),
        {
          label: "交办",
          href: paths.proposal.handOver(facts.id),
          sentence: "定承办单位，开始计时",
          verdict: mayHandOver(actor, facts),
        },
        {
          label: "增加会办单位",
          href: paths.proposal.addAssist(facts.id),
          sentence: "从今天起算会办意见期限",
          verdict: mayAddAssist(actor, facts),
        },
        ...present.map((one) => ({
          label: `催办（${nameOf(one)}）`,
          href: paths.assignment.reminder(facts.id, one.id),
          sentence: "告知经办人和负责人，可打印催办单",
          verdict: mayRemind(actor, facts, one),
        })),
        {
          label: "撤销交办",
          href: paths.proposal.handOverUndo(facts.id),
          sentence: "单位签收以前可以撤销",
          verdict: mayUndoHandOver(actor, facts),
          risk: true,
        },
        ...present
          .filter((one) => !answering(one))
          .map((one) => ({
            label: `取消会办（${nameOf(one)}）`,
            href: paths.assignment.removal(facts.id, one.id),
            sentence: "写明原因，已有的记录留下",
            verdict: mayDropAssist(actor, facts, one),
            risk: true,
          })),
        ...keyActs(actor, facts).filter(
          (act) => act.href === paths.proposal.governmentReview(facts.id),
        ),
        ...present.map((one) => ({
          label: `签收（${nameOf(one)}）`,
          href: paths.assignment.acceptance(facts.id, one.id),
          sentence: "代登记，附纸质件",
          verdict: mayAccept(actor, facts, one),
        })),
      ];
    }
    if (isUnit(actor)) {
      return present.filter((one) => one.unitId === actor.unitId).flatMap(actsOfUnit);
    }
    if (actor.role === "proposer") {
      return proposerActs(actor, facts, edit, nameOf);
    }
    return actor.role === "leader"
      ? [
          ...rulingActs(actor, facts, present, nameOf),
          ...keyActs(actor, facts).filter(
            (act) => act.href === paths.proposal.key(facts.id) && facts.keySelection,
          ),
        ]
      : [];
  })();
  // Once its plenary is closed, nothing is left but to take a decision back.
  const open = mayActOn(facts);
  const undo = paths.proposal.reviewUndo(facts.id);
  const now = open.may
    ? acts
    : acts.map((act) => (act.href === undo ? act : { ...act, verdict: open }));
  return [...now.filter((act) => act.verdict.may), ...now.filter((act) => !act.verdict.may)];
}
