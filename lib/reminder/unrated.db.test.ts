import { beforeEach, describe, expect, it } from "vitest";
import { type Actor, systemActor } from "@/lib/actor";
import { answeredCase, makeRegister, on, type Register, statusOf } from "@/lib/assignment/testing";
import { toPlainDate } from "@/lib/calendar/plain-date";
import { coRate } from "@/lib/co-rating/commands";
import { coRateInput } from "@/lib/co-rating/schema";
import { db } from "@/lib/db/client";
import { rate } from "@/lib/feedback/commands";
import { rateInput } from "@/lib/feedback/schema";
import { readFigures } from "@/lib/figures/queries";
import { tellNews } from "@/lib/notice/commands";
import { readInbox } from "@/lib/notice/queries";
import { remindAll } from "@/lib/reminder/commands";

let register: Register;

beforeEach(async () => {
  register = await makeRegister();
});

describe("a rating that never comes", () => {
  it("completes the case as 未反馈 after both reminders and 5 more working days, never as satisfied", async () => {
    const id = await answeredCase(register);
    for (const day of ["2012-07-09", "2012-07-16", "2012-07-23"] as const) await remindAll(day);
    expect(await db.completion.count()).toBe(0);
    await remindAll("2012-07-24");
    const completion = await db.completion.findFirstOrThrow({ where: { proposalId: id } });
    expect(completion.ground).toBe("NO_FEEDBACK");
    expect(toPlainDate(completion.completedOn)).toBe("2012-07-24");
    expect(await statusOf(id)).toBe("RESOLVED"); // class A
    const { rates } = await readFigures(systemActor("2012-08-01"), {
      plenaryId: register.plenaryId,
      asOf: "2012-07-24",
    });
    const satisfied = rates.find(({ name }) => name === "satisfactionResult");
    expect(satisfied).toMatchObject({ numerator: 0, denominator: 0 });
  });

  it("waits on where it was not reminded of twice", async () => {
    await answeredCase(register);
    await remindAll("2012-07-16");
    await remindAll("2012-09-03");
    expect(await db.completion.count()).toBe(0);
  });
});

describe("who rates beside the lead", () => {
  beforeEach(async () => {
    for (const { userId, memberId } of [register.proposer, register.coSigner])
      await db.roleGrant.create({ data: { userId: userId ?? 0, role: "proposer", memberId } });
  });

  const toldOf = async (actor: Actor) => {
    await tellNews();
    const { rows } = await readInbox(actor, 1);
    return rows.filter(({ kind }) => kind === "coRating.remind").map(({ sentence }) => sentence);
  };

  it("is reminded with the lead, once a rung, and no more once the lead has rated", async () => {
    const id = await answeredCase(register);
    await remindAll("2012-07-06");
    expect(await toldOf(register.coSigner)).toEqual([]);
    await remindAll("2012-07-09");
    await remindAll("2012-07-09");
    const sentence = "您附议的提案正在请评价，期限7月9日，您也可以评价单位的答复。";
    expect(await toldOf(register.coSigner)).toEqual([sentence]);
    expect(await toldOf(register.proposer)).toEqual([]);
    const said = { proposalId: id, attitude: "SATISFIED", result: "SATISFIED" };
    await rate(on("2012-07-10", register.proposer), rateInput.parse(said));
    await remindAll("2012-07-16");
    expect(await toldOf(register.coSigner)).toEqual([sentence]);
  });

  it("is reminded also then where all must rate, and not after rating", async () => {
    await db.plenary.updateMany({ data: { allMustRate: true } });
    const id = await answeredCase(register);
    const said = { proposalId: id, attitude: "SATISFIED", result: "SATISFIED" };
    await rate(on("2012-07-05", register.proposer), rateInput.parse(said));
    await remindAll("2012-07-09");
    expect(await toldOf(register.coSigner)).toEqual([
      "请评价单位的答复，期限7月9日：本届次附议人也都要评价。",
    ]);
    await coRate(on("2012-07-10", register.coSigner), coRateInput.parse(said));
    await remindAll("2012-07-16");
    expect(await toldOf(register.coSigner)).toHaveLength(1);
  });
});
