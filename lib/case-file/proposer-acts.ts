import type { Actor } from "@/lib/actor";
import { formatBeside } from "@/lib/calendar/plain-date";
import { type CaseAct, reviewActs } from "@/lib/case-file/act-parts";
import { coSigningActs } from "@/lib/case-file/co-signing-acts";
import { asCoProposer } from "@/lib/co-rating/people";
import { mayCoRate } from "@/lib/co-rating/policy";
import { mayConfirmConsultation } from "@/lib/consultation/policy";
import { mayRate } from "@/lib/feedback/policy";
import { paths } from "@/lib/paths";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";
import { hasLeadTurn } from "@/lib/proposal/lead-turn";
import { yes } from "@/lib/verdict";

/** Consultations that were logged and that the lead proposer has not spoken about, each with its own act. */
function confirmationActs(
  actor: Actor,
  facts: ProposalFacts,
  nameOf: (one: AssignmentFacts) => string,
): CaseAct[] {
  if (!hasLeadTurn(actor, facts)) return [];
  return facts.assignments.flatMap((one) =>
    one.consultations
      .filter(({ confirmed, on }) => confirmed === null && on <= actor.today)
      .map(({ id, on }) => ({
        label: `确认${formatBeside(on, actor.today)}面商`,
        href: paths.proposal.confirmation(facts.id, id),
        sentence: `${nameOf(one)}登记说和您面商过，是否属实`,
        verdict: mayConfirmConsultation(actor, facts),
      })),
  );
}

/** Promises that a unit says it kept, and that the lead proposer has not spoken about. */
function promiseActs(
  actor: Actor,
  facts: ProposalFacts,
  nameOf: (one: AssignmentFacts) => string,
): CaseAct[] {
  if (!hasLeadTurn(actor, facts)) return [];
  return facts.assignments.flatMap((one) =>
    one.promisesKept
      .filter(({ confirmed }) => confirmed === null)
      .map(({ promiseId, on }) => ({
        label: "确认兑现",
        href: paths.promises.word(facts.id, one.id, promiseId),
        sentence: `${nameOf(one)}说承诺的事${formatBeside(on, actor.today)}已兑现，是否属实`,
        verdict: yes,
      })),
  );
}

/** What a proposer can ever do on a case: first what is asked of them. */
export function proposerActs(
  actor: Actor,
  facts: ProposalFacts,
  edit: CaseAct,
  nameOf: (one: AssignmentFacts) => string,
): CaseAct[] {
  return [
    ...confirmationActs(actor, facts, nameOf),
    ...promiseActs(actor, facts, nameOf),
    ...reviewActs(actor, facts).filter((act) => ["提交", "撤回"].includes(act.label)),
    {
      label: "评价答复",
      href: paths.proposal.rating(facts.id),
      sentence: "交回后封存，统一开封以前谁也看不到",
      verdict: mayRate(actor, facts),
    },
    ...(asCoProposer(actor, facts)
      ? [
          {
            label: "附议人评价",
            href: paths.proposal.coRating(facts.id),
            sentence: "和第一提案人一样评价，交回后封存",
            verdict: mayCoRate(actor, facts),
          },
        ]
      : []),
    edit,
    ...coSigningActs(actor, facts),
  ];
}
