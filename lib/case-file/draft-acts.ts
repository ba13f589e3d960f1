import type { Actor } from "@/lib/actor";
import type { CaseAct } from "@/lib/case-file/act-parts";
import { paths } from "@/lib/paths";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { isOffice, isUnit } from "@/lib/proposal/policy";
import {
  mayCheckDraft,
  mayPassDraft,
  maySendBackDraft,
  maySignDraft,
  mayWriteDraft,
} from "@/lib/reply-draft/policy";

/**
 * The steps of a unit's reply before it goes out: those of the unit itself, one after the other, and those of the
 * office and committee staff on what is signed. None but the writing while nobody has begun.
 */
export function draftActs(
  actor: Actor,
  facts: ProposalFacts,
  assignment: AssignmentFacts,
  unit: string,
): CaseAct[] {
  const place = [facts.id, assignment.id] as const;
  const own = isUnit(actor);
  const of = own ? "" : `（${unit}）`;
  const writing: CaseAct = {
    label: assignment.draft ? "接着写答复稿" : "写答复稿",
    href: paths.assignment.draft(...place),
    sentence: "逐条答复建议，随写随存；写好后送核",
    verdict: mayWriteDraft(actor, facts, assignment),
  };
  if (!assignment.draft || assignment.reply) return own ? [writing] : [];
  const check: CaseAct = {
    label: "核稿",
    href: paths.assignment.draftCheck(...place),
    sentence: "核过后请负责人签发",
    verdict: mayCheckDraft(actor, facts, assignment),
  };
  const signature: CaseAct = {
    label: actor.role === "unitHead" ? "签发" : "登记签发",
    href: paths.assignment.draftSignature(...place),
    sentence: actor.role === "unitHead" ? "用本人账号签发" : "附负责人签过字的签发页",
    verdict: maySignDraft(actor, facts, assignment),
  };
  const passing: CaseAct = {
    label: `审核答复${of}`,
    href: paths.assignment.draftPassing(...place),
    sentence: "通过后承办单位送达提案者",
    verdict: mayPassDraft(actor, facts, assignment),
  };
  const back: CaseAct = {
    label: `退回答复稿${of}`,
    href: paths.assignment.draftReturn(...place),
    sentence: "写明原因，修改后重新核稿、签发",
    verdict: maySendBackDraft(actor, facts, assignment),
    risk: true,
  };
  if (own) return [writing, check, signature, back];
  const others = facts.plenary.officePassesReplies && isOffice(actor) ? [passing, back] : [back];
  return others.filter(({ verdict }) => verdict.may);
}
