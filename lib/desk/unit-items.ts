import type { Route } from "next";
import type { Actor } from "@/lib/actor";
import { lampOfUnit } from "@/lib/assignment/limits";
import { actsOf } from "@/lib/case-file/acts";
import type { DeskCase, DeskItem } from "@/lib/desk/item";
import { isPressing, stepWords } from "@/lib/desk/item";
import { withDraft } from "@/lib/desk/draft-place";
import {
  assignmentOfUnit,
  placeUnitCase,
  UNIT_GROUPS,
  type UnitGroup,
  type WantedAct,
} from "@/lib/desk/unit-place";
import { ASSIGNMENT_ROLE_LABEL } from "@/lib/assignment/labels";
import { byUrgency } from "@/lib/calendar/lamp";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import type { ProposalFacts } from "@/lib/proposal/facts";

const LABEL: Record<NonNullable<WantedAct>, string> = {
  acceptance: "签收",
  contact: "登记联系",
  consultation: "登记面商",
  opinion: "写会办意见",
  draft: "写答复",
  draftCheck: "核稿",
  draftSignature: "签发",
  reply: "送达",
};

/** The unit's unfinished cases by group, the most urgent first; each with the one act that answers what is asked. */
export function unitItems(
  actor: Actor,
  cases: readonly DeskCase[],
  factsOf: Map<number, ProposalFacts>,
): Record<UnitGroup, DeskItem[]> {
  const { today, unitId } = actor;
  const groups = Object.fromEntries(
    Object.keys(UNIT_GROUPS).map((name) => [name, []]),
  ) as unknown as Record<UnitGroup, DeskItem[]>;
  const placed = cases.flatMap((one) => {
    const mine = unitId === null ? null : assignmentOfUnit(one.facts, unitId, today);
    const facts = factsOf.get(one.id);
    if (!mine || !facts || unitId === null) return [];
    const own = lampOfUnit(one.facts, unitId, today, one.rules);
    const met = facts.assignments.find(({ id }) => id === mine.id)?.consultations ?? [];
    const consultations = met.filter(({ on, denied }) => on <= today && !denied).length;
    const placed = placeUnitCase({ facts: one.facts, mine, own, consultations, today });
    const place = withDraft(placed, facts, mine.id);
    return [{ one, mine, facts, own, place }];
  });
  const urgent = placed.toSorted((a, b) =>
    a.own && b.own ? byUrgency(a.own, b.own) : a.own ? -1 : b.own ? 1 : 0,
  );
  for (const { one, mine, facts, own, place } of urgent) {
    const wanted = place.wanted && paths.assignment[place.wanted](one.id, mine.id);
    groups[place.group].push({
      key: String(one.id),
      id: one.id,
      number: one.number,
      title: one.title,
      tags: [ASSIGNMENT_ROLE_LABEL[mine.role], ...(mine.round > 1 ? [`第${mine.round}轮`] : [])],
      lamp: own?.lamp ?? null,
      step: own ? stepWords(own.step) : null,
      ...actOf(actor, facts, wanted, place.sentence, place.wanted, isPressing(own)),
    });
  }
  return groups;
}

/** The button, if the policies let the person do it now; else why not, and a way to the case. */
function actOf(
  actor: Actor,
  facts: ProposalFacts,
  wanted: Route | null,
  sentence: string,
  name: WantedAct,
  main: boolean,
): Pick<DeskItem, "sentence" | "act"> {
  const look = { label: "看提案", href: paths.proposal.show(facts.id), main: false };
  const act = wanted && actsOf(actor, facts, new Map()).find(({ href }) => href === wanted);
  if (!act || !name) return { sentence, act: look };
  if (act.verdict.may) return { sentence, act: { label: LABEL[name], href: act.href, main } };
  return { sentence: `${sentence}${laterEnd(actor, facts) ?? act.verdict.reason}`, act: look };
}

/** Where the demo's today was moved back: what the record already holds of the days to come. */
function laterEnd({ today }: Actor, { completion }: ProposalFacts): string | null {
  return completion && completion.on > today
    ? `目录里${formatMonthDay(completion.on)}已办结。`
    : null;
}
