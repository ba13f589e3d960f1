import type { Actor } from "@/lib/actor";
import { type NewEvent, recordEvents } from "@/lib/audit/record";
import { inTransaction, type Tx } from "@/lib/db/client";
import type { PlanSide } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/errors";
import { ensureOwnLead, ensureUnits, foreignUnits } from "@/lib/hand-over/commands";
import { unitsOf } from "@/lib/hand-over/units";
import { mayPlan, sideOf } from "@/lib/hand-over-plan/policy";
import { PLAN_SELECT, readNamedUnits, TO_HAND_OVER } from "@/lib/hand-over-plan/queries";
import type { AdoptInput, AdoptWishesInput, SavePlanInput } from "@/lib/hand-over-plan/schema";
import { type Choice, choiceOf, readWish } from "@/lib/hand-over-plan/wish";
import { paths } from "@/lib/paths";
import { lockProposal } from "@/lib/proposal/commands";
import { lockProposals } from "@/lib/proposal/many";
import { visibleTo } from "@/lib/proposal/policy";
import { ensure, no } from "@/lib/verdict";

/** Where a choice came from: put together by hand, taken over from the wish, or from the committee's suggestion. */
type Origin = "hand" | AdoptInput["adopt"]["from"];

type ChoiceOfCase = Choice & { proposalId: number };

/** Writes choices over what the side had; the log keeps what stood before as events of their own. */
async function writePlans(
  tx: Tx,
  actor: Actor,
  side: PlanSide,
  choices: readonly ChoiceOfCase[],
  from: Origin,
): Promise<void> {
  const ids = choices.map(({ proposalId }) => proposalId);
  await tx.handOverPlan.deleteMany({ where: { side, proposalId: { in: ids } } });
  const plans = await tx.handOverPlan.createManyAndReturn({
    data: choices.map(({ proposalId, mode }) => ({
      proposalId,
      side,
      mode,
      savedById: actor.userId,
      savedAt: new Date(),
    })),
    select: { id: true, proposalId: true },
  });
  const planOf = new Map(plans.map(({ id, proposalId }) => [proposalId, id]));
  await tx.handOverPlanUnit.createMany({
    data: choices.flatMap(({ proposalId, places }) =>
      places.map((place, position) => ({
        ...place,
        position,
        planId: planOf.get(proposalId) ?? 0,
      })),
    ),
  });
  const names = await tx.unit.findMany({
    where: { id: { in: choices.flatMap(({ places }) => places.map(({ unitId }) => unitId)) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const unitsIn = (one: ChoiceOfCase) =>
    one.places.map(({ unitId, role }) => ({ unit: nameOf.get(unitId) ?? "", role }));
  await recordEvents(
    tx,
    actor,
    choices.map((one): NewEvent => {
      const data = { mode: one.mode, units: unitsIn(one), from };
      return side === "OFFICE"
        ? { kind: "proposal.planHandOver", proposalId: one.proposalId, data }
        : { kind: "proposal.suggestUnits", proposalId: one.proposalId, data };
    }),
  );
}

function sideOrRefuse(actor: Actor): PlanSide {
  const side = sideOf(actor);
  if (side === null)
    throw new Refusal("denied", "只有政府督查室可以拟交办，提案委可以建议承办单位。");
  return side;
}

/**
 * 拟交办, or the committee's suggestion of units: by whoever acts. It starts no clock and tells no unit.
 * @throws Refusal denied, conflict, or invalid on the field
 */
export function savePlan(actor: Actor, input: SavePlanInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, input.proposalId, input.seenStatus);
    ensure(mayPlan(actor, facts));
    const side = sideOrRefuse(actor);
    const places = unitsOf(input);
    const field = input.mode === "SEPARATE" ? "separateUnitIds" : "leadUnitId";
    await ensureUnits(tx, places, field, actor.today);
    if (side === "OFFICE") await ensureOwnLead(tx, actor, places, field);
    await writePlans(tx, actor, side, [{ proposalId: facts.id, mode: input.mode, places }], "hand");
    return {
      to:
        side === "OFFICE"
          ? paths.handOver.list({ plenary: facts.plenaryId })
          : paths.proposal.show(facts.id),
    };
  });
}

/**
 * The office takes over the proposer's wish or the committee's suggestion as its own choice; changed afterwards it
 * is one of its own.
 * @throws Refusal denied; invalid, when the wish names what is no unit
 */
export function adopt(actor: Actor, { adopt: { from, proposalId } }: AdoptInput) {
  return inTransaction(async (tx) => {
    const facts = await lockProposal(tx, actor, proposalId);
    ensureOffice(actor, facts);
    const choice =
      from === "wish" ? await wishOf(tx, actor, proposalId) : await suggestionFor(tx, proposalId);
    await ensureUnits(tx, choice.places, "adopt", actor.today);
    await ensureOwnLead(tx, actor, choice.places, "adopt");
    await writePlans(tx, actor, "OFFICE", [{ ...choice, proposalId }], from);
  });
}

function ensureOffice(actor: Actor, facts: Parameters<typeof mayPlan>[1]): void {
  ensure(sideOf(actor) === "OFFICE" ? mayPlan(actor, facts) : no("只有政府督查室可以拟交办。"));
}

async function wishOf(tx: Tx, actor: Actor, id: number): Promise<Choice> {
  const { wish } = await tx.proposal.findUniqueOrThrow({ where: { id }, select: { wish: true } });
  const read = readWish(wish, await readNamedUnits(tx, actor));
  const choice = choiceOf(read);
  if (choice) return choice;
  const unknown = read.unknown.map((part) => `「${part}」`).join("");
  throw new Refusal(
    "invalid",
    unknown
      ? `意愿里的${unknown}不是单位库里的名称，请自己选单位，或者先给单位加上这个别名。`
      : "意愿里认不出办理方式，请自己选单位。",
  );
}

async function suggestionFor(tx: Tx, proposalId: number): Promise<Choice> {
  const plan = await tx.handOverPlan.findUnique({
    where: { proposalId_side: { proposalId, side: "COMMITTEE" } },
    select: PLAN_SELECT,
  });
  if (!plan) throw new Refusal("conflict", "提案委没有建议这件由谁承办，请刷新后再看。");
  return { mode: plan.mode, places: plan.units.map(({ unitId, role }) => ({ unitId, role })) };
}

/** Every wish that names nothing but units, for the cases for which the office has prepared none yet. */
export function adoptWishes(actor: Actor, { plenaryId }: AdoptWishesInput) {
  return inTransaction(async (tx) => {
    if (sideOf(actor) !== "OFFICE") throw new Refusal("denied", "只有政府督查室可以拟交办。");
    const open = await tx.proposal.findMany({
      where: {
        AND: [
          visibleTo(actor),
          { plenaryId, ...TO_HAND_OVER, handOverPlans: { none: { side: "OFFICE" } } },
        ],
      },
      select: { id: true, wish: true },
    });
    const units = await readNamedUnits(tx, actor);
    const wished = open.flatMap(({ id, wish }): ChoiceOfCase[] => {
      const choice = choiceOf(readWish(wish, units));
      return choice ? [{ ...choice, proposalId: id }] : [];
    });
    const leads = wished.flatMap(({ places }) => places[0]?.unitId ?? []);
    const foreign = new Set((await foreignUnits(tx, actor, leads)).map(({ id }) => id));
    const choices = wished.filter(({ places }) => !foreign.has(places[0]?.unitId ?? 0));
    if (choices.length === 0)
      throw new Refusal("invalid", "没有可以直接采用的意愿：没有拟定的提案里，意愿都认不全。");
    const locked = await lockProposals(
      tx,
      actor,
      choices.map(({ proposalId }) => proposalId),
    );
    for (const facts of locked) ensureOffice(actor, facts);
    // Asked again under the lock: what somebody chose by hand meanwhile stays.
    const chosen = await tx.handOverPlan.findMany({
      where: { side: "OFFICE", proposalId: { in: locked.map(({ id }) => id) } },
      select: { proposalId: true },
    });
    const taken = new Set(chosen.map(({ proposalId }) => proposalId));
    const free = choices.filter(({ proposalId }) => !taken.has(proposalId));
    await writePlans(tx, actor, "OFFICE", free, "wish");
  });
}
