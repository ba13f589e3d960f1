import { beforeEach, describe, expect, test } from "vitest";

import type { Actor } from "@/lib/actor";
import { systemActor } from "@/lib/actor";
import {
  answer,
  answeredCase,
  eventsOf,
  makeRegister,
  on,
  type Register,
  statusOf,
} from "@/lib/assignment/testing";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { readProposalFacts } from "@/lib/case-file/queries";
import { beginRoundFor, coRate, noteTalk } from "@/lib/co-rating/commands";
import { readCoRatings } from "@/lib/co-rating/queries";
import { beginRoundForInput, coRateInput, noteTalkInput } from "@/lib/co-rating/schema";
import { voidFact } from "@/lib/correction/commands";
import { db } from "@/lib/db/client";
import { readProposerDesk } from "@/lib/desk/queries";
import { readStaffDesk } from "@/lib/staff-desk/queries";
import { proposerItems } from "@/lib/desk/proposer-items";
import { openRatings, rate } from "@/lib/feedback/commands";
import { countSealed, listOpenings, readRatings } from "@/lib/feedback/queries";
import { rateInput } from "@/lib/feedback/schema";
import { readFigures } from "@/lib/figures/queries";
import { passLead } from "@/lib/lead-passing/commands";
import { passLeadInput } from "@/lib/lead-passing/schema";

let register: Register;
let id: number;
/** Proposer of a submission that was merged into the case. */
let merged: Actor;

beforeEach(async () => {
  register = await makeRegister("2012-06-18");
  id = await answeredCase(register, "B");
  const { plenaryId } = register;
  const member = await db.member.create({ data: { name: "温如故" } });
  merged = await register.actor("proposer", { memberId: member.id });
  await db.proposal.create({
    data: {
      plenaryId,
      proposerKind: "INDIVIDUAL",
      title: "关于苕溪清淤的建议",
      suggestions: ["清淤"],
      status: "MERGED",
      registrationNumber: "2012-900",
      proposers: { create: { position: 0, memberId: member.id } },
      submissions: { create: { submittedOn: fromPlainDate("2012-02-22") } },
      reviews: {
        create: { outcome: "MERGED", decidedOn: fromPlainDate("2012-03-01"), mergedIntoId: id },
      },
    },
  });
});

const said = (result: string, over: Record<string, unknown> = {}) =>
  coRateInput.parse({
    proposalId: id,
    attitude: "SATISFIED",
    result,
    comment: "护岸没有建",
    ...over,
  });
const lead = (result: string) =>
  rate(register.proposer, rateInput.parse({ proposalId: id, attitude: "SATISFIED", result }));
const open = (today = "2012-06-18") =>
  openRatings(on(today, register.staff), {
    plenaryId: register.plenaryId,
    reason: "主席会议要结果",
  });
const read = async (who: Actor) => readCoRatings(who, await readProposalFacts(who, id));
const figures = () =>
  readFigures(systemActor("2012-12-31"), { plenaryId: register.plenaryId, asOf: "2012-06-30" });
const talk = (coRatingId: number, over: Record<string, unknown> = {}) =>
  noteTalkInput.parse({
    proposalId: id,
    coRatingId,
    talkedOn: "2012-06-18",
    talk: "已说明",
    ...over,
  });
const round = (coRatingId: number) =>
  beginRoundForInput.parse({ proposalId: id, coRatingId, reason: "护岸应当补建" });

describe("附议人评价", () => {
  test("the co-signer and the merged submission's proposer rate once, sealed, and no figure moves", async () => {
    const before = await figures();
    await coRate(register.coSigner, said("SATISFIED", { "answer-1": "NO" }));
    await coRate(merged, said("DISSATISFIED"));
    await expect(coRate(merged, said("SATISFIED"))).rejects.toMatchObject({ kind: "denied" });
    expect(await figures()).toEqual(before);
    expect(await statusOf(id)).toBe("ANSWERED");
    expect((await read(register.coSigner)).map(({ name }) => name)).toEqual(["纪云舟"]);
    expect(await read(merged)).toMatchObject([{ name: "温如故", dissatisfied: true }]);
    for (const who of [register.staff, register.proposer, register.office, register.waterHead])
      expect(await read(who)).toEqual([]);
    // That they are in is everybody's to know; the lead's own is still asked for.
    const facts = await readProposalFacts(register.waterHead, id);
    expect(facts.coRatings).toHaveLength(2);
    expect(await countSealed(register.staff, register.plenaryId)).toBe(2);
    await lead("SATISFIED");
    expect(await eventsOf(id)).toEqual(["coRating.rate", "coRating.rate", "feedback.rate"]);
    expect(JSON.stringify(await db.event.findMany({ select: { data: true } }))).not.toContain(
      "护岸没有建",
    );
  });

  test("all are opened in one batch; then whoever reads the lead's reads them, and the lead's alone counts", async () => {
    await coRate(merged, said("DISSATISFIED"));
    await lead("SATISFIED");
    await open();
    expect((await listOpenings(register.staff, register.plenaryId))[0]).toMatchObject({ count: 2 });
    expect(await statusOf(id)).toBe("COMPLETED");
    for (const who of [register.staff, register.proposer, register.waterHead, register.office])
      expect(await read(who)).toMatchObject([{ name: "温如故", openedOn: "2012-06-18" }]);
    expect(await read(register.coSigner)).toEqual([]);
    const result = (await figures()).rates.find(({ name }) => name === "satisfactionResult");
    expect(result).toMatchObject({ numerator: 1, denominator: 1 });
    expect(await readRatings(register.staff, id)).toHaveLength(1);
  });

  test("one that came alone is opened alone, and leaves the case as it is", async () => {
    await coRate(merged, said("DISSATISFIED"));
    await open();
    expect(await statusOf(id)).toBe("ANSWERED");
    const [{ id: rating } = { id: 0 }] = await read(register.staff);
    await expect(beginRoundFor(register.staff, round(rating))).rejects.toMatchObject({
      message: expect.stringContaining("第一提案人"),
    });
    await expect(open()).rejects.toMatchObject({ kind: "conflict" });
  });

  test("a 不满意 waits on the staff's desk until they talked, or a round was begun with the reason", async () => {
    await coRate(merged, said("DISSATISFIED"));
    await coRate(register.coSigner, said("DISSATISFIED"));
    await lead("SATISFIED");
    await open();
    const waiting = async () =>
      (await readStaffDesk(register.staff)).dissatisfied.map(({ name }) => name);
    expect(await waiting()).toEqual(["温如故", "纪云舟"]);
    const [first, second] = await read(register.staff);
    await expect(noteTalk(register.office, talk(first!.id))).rejects.toMatchObject({
      kind: "denied",
    });
    const early = noteTalk(register.staff, talk(first!.id, { talkedOn: "2012-06-17" }));
    await expect(early).rejects.toMatchObject({ fields: { talkedOn: expect.any(String) } });
    await noteTalk(register.staff, talk(first!.id));
    expect(await waiting()).toEqual(["纪云舟"]);
    expect(await read(register.waterHead)).toMatchObject([{ talk: null }, { talk: null }]);
    await beginRoundFor(on("2012-06-20", register.staff), round(second!.id));
    expect(await waiting()).toEqual([]);
    expect(await statusOf(id)).toBe("ASSIGNED");
    expect(await db.completion.findFirst()).toMatchObject({
      voidReason: expect.stringContaining("护岸应当补建"),
    });
    // Round 2 is rated anew; after the last round allowed none is begun.
    await answer(register, id, "2012-06-25");
    await coRate(on("2012-06-26", merged), said("DISSATISFIED"));
    await rate(
      on("2012-06-26", register.proposer),
      rateInput.parse({ proposalId: id, attitude: "SATISFIED", result: "SATISFIED" }),
    );
    await open("2012-06-27");
    const last = (await read(on("2012-06-27", register.staff))).at(-1);
    const third = beginRoundFor(on("2012-06-27", register.staff), round(last!.id));
    await expect(third).rejects.toMatchObject({ message: expect.stringContaining("最多办理2轮") });
    expect(await waiting()).toEqual([]);
    expect((await readStaffDesk(on("2012-06-27", register.staff))).dissatisfied).toHaveLength(1);
  });

  test("the desk asks each of them, of the main case of a merged one only that", async () => {
    const asked = async (who: Actor) => {
      const { cases, facts } = await readProposerDesk(who);
      return proposerItems(who, cases, facts);
    };
    const { asked: items, running } = await asked(merged);
    expect(items.map(({ act }) => act?.href)).toEqual([`/proposals/${id}/co-rating`]);
    expect(running).toEqual([]);
    expect((await asked(register.coSigner)).asked).toHaveLength(1);
    await coRate(merged, said("SATISFIED"));
    expect((await asked(merged)).asked).toEqual([]);
  });

  test("refused: the lead, whom their turn went to, strangers, before the reply; a void makes room", async () => {
    for (const who of [register.proposer, register.staff, register.waterHead])
      await expect(coRate(who, said("SATISFIED"))).rejects.toMatchObject({ kind: "denied" });
    const stranger = await register.actor("proposer", { memberId: 99_999 });
    await expect(coRate(stranger, said("SATISFIED"))).rejects.toMatchObject({ kind: "notFound" });
    await coRate(register.coSigner, said("SATISFIED"));
    const { id: factId } = await db.coRating.findFirstOrThrow();
    const reason = "不是本人";
    await expect(
      voidFact(register.coSigner, { proposalId: id, fact: "coRating", factId, reason }),
    ).rejects.toMatchObject({ kind: "denied" });
    await voidFact(register.staff, { proposalId: id, fact: "coRating", factId, reason });
    await coRate(register.coSigner, said("SATISFIED"));
    const to = `member-${register.members.second.id}`;
    await passLead(register.staff, passLeadInput.parse({ proposalId: id, to, reason: "离任" }));
    await expect(coRate(register.coSigner, said("SATISFIED"))).rejects.toMatchObject({
      message: expect.stringContaining("评价答复"),
    });
    await expect(coRate(register.proposer, said("SATISFIED"))).rejects.toMatchObject({
      kind: "denied",
    });
    const missing = coRateInput.safeParse({ proposalId: id, attitude: "SATISFIED" });
    expect(missing.success).toBe(false);
  });
});
