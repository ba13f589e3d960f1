import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/actor";
import { on } from "@/lib/assignment/testing";
import { type Case, makeCase, standing } from "@/lib/correction/testing";
import { readCorrection } from "@/lib/correction/queries";
import { db } from "@/lib/db/client";
import { rate } from "@/lib/feedback/commands";
import { tellNews } from "@/lib/notice/commands";
import { readInbox } from "@/lib/notice/queries";
import {
  exportPromises,
  keepPromise,
  remindOfPromises,
  sayOnPromise,
} from "@/lib/promise/commands";
import { parsePromiseFilter } from "@/lib/promise/filter";
import { listPromises, readPromise, readPromises } from "@/lib/promise/queries";
import { keepPromiseInput, sayOnPromiseInput } from "@/lib/promise/schema";

let one: Case;
let promiseId: number;

beforeEach(async () => {
  one = await makeCase();
  await one.accept();
  await one.consult();
  await one.reply();
  const [promise] = await readPromises(one.register.staff, one.id);
  promiseId = promise?.id ?? 0;
});

const keep = (actor: Actor, keptOn = "2012-07-20", assignmentId = one.lead) =>
  keepPromise(
    actor,
    keepPromiseInput.parse({ assignmentId, promiseId, keptOn, what: "清淤三公里，已验收" }),
  );
const clerk = (day: string) => on(day, one.register.waterClerk);
const proposer = (day: string) => on(day, one.register.proposer);
const read = (day: string) => readPromise(on(day, one.register.staff), one.id, promiseId);
const say = async (actor: Actor, confirmed: "yes" | "no", note?: string) =>
  sayOnPromise(
    actor,
    sayOnPromiseInput.parse({ keptId: (await read(actor.today)).kept?.id ?? 0, confirmed, note }),
  );

describe("a promise of a reply", () => {
  it("is kept by the unit that made it, and counts from its day", async () => {
    expect(await read("2012-06-26")).toMatchObject({ state: "RUNNING", dueOn: "2012-09-30" });
    await expect(keep(on("2012-07-21", one.register.roadsClerk))).rejects.toThrow(/没有|看不到/);
    await expect(keep(on("2012-07-21", one.register.financeClerk))).rejects.toThrow(
      "由作出承诺的单位",
    );
    await expect(keep(clerk("2012-07-01"), "2012-07-20")).rejects.toMatchObject({
      fields: { keptOn: expect.stringContaining("兑现日期") },
    });
    await expect(keep(clerk("2012-07-21"), "2012-06-24")).rejects.toMatchObject({
      fields: { keptOn: expect.stringContaining("答复日期") },
    });
    await keep(clerk("2012-07-21"));
    expect(await read("2012-07-21")).toMatchObject({
      state: "KEPT",
      words: "7月20日兑现",
      kept: { text: "清淤三公里，已验收", source: "OWN", confirmed: null },
    });
    expect((await read("2012-07-19")).state).toBe("RUNNING");
    await expect(keep(clerk("2012-07-22"))).rejects.toThrow("已登记兑现");
  });

  it("is confirmed or denied by the lead proposer alone; a denied one is recorded anew", async () => {
    await expect(say(proposer("2012-07-21"), "yes")).rejects.toThrow();
    await keep(clerk("2012-07-21"));
    await expect(say(on("2012-07-21", one.register.coSigner), "yes")).rejects.toThrow("第一提案人");
    await expect(say(clerk("2012-07-21"), "yes")).rejects.toThrow("第一提案人");
    await expect(say(proposer("2012-07-21"), "no")).rejects.toMatchObject({
      fields: { note: expect.stringContaining("没有兑现") },
    });
    await say(proposer("2012-07-21"), "no", "只清了一公里");
    expect(await read("2012-07-21")).toMatchObject({ state: "DENIED" });
    await keep(clerk("2012-08-01"), "2012-08-01");
    expect((await read("2012-08-01")).state).toBe("KEPT");
    await say(proposer("2012-08-02"), "yes");
    expect((await read("2012-08-02")).state).toBe("CONFIRMED");
  });

  it("is recorded from paper by staff, also once the case is completed; voided, it runs again", async () => {
    await rate(proposer("2012-06-26"), {
      proposalId: one.id,
      attitude: "SATISFIED",
      result: "SATISFIED",
    });
    await db.proposal.update({ where: { id: one.id }, data: { status: "COMPLETED" } });
    await keep(on("2012-07-21", one.register.staff));
    expect((await read("2012-07-21")).kept?.source).toBe("PAPER");
    const { id } = await db.promiseKept.findFirstOrThrow({ where: standing });
    await db.proposal.update({ where: { id: one.id }, data: { status: "ANSWERED" } });
    await one.void(on("2012-07-22", one.register.staff), "promiseKept", id);
    expect((await read("2012-07-22")).state).toBe("RUNNING");
  });

  it("is corrected by who recorded it until the proposer has spoken", async () => {
    await keep(clerk("2012-07-21"));
    const { id } = await db.promiseKept.findFirstOrThrow({ where: standing });
    const may = async (actor: Actor) =>
      (await readCorrection(actor, one.id, "promiseKept", id)).void;
    expect((await may(clerk("2012-07-21"))).may).toBe(true);
    await say(proposer("2012-07-21"), "yes");
    expect(await may(clerk("2012-07-21"))).toMatchObject({
      may: false,
      reason: expect.stringContaining("提案者已经确认或否认"),
    });
    expect((await may(on("2012-07-21", one.register.staff))).may).toBe(true);
  });

  it("is none any more when its reply is voided", async () => {
    await one.void(one.register.staff, "reply", await one.replyId());
    expect(await readPromises(one.register.staff, one.id)).toEqual([]);
    await expect(keep(clerk("2012-07-21"))).rejects.toThrow("刚被作废");
  });
});

describe("lists and reminders", () => {
  const list = (actor: Actor, state = "") =>
    listPromises(actor, one.register.plenaryId, parsePromiseFilter({ state }));

  it("a unit sees its own, staff all, and who does not look after them is refused", async () => {
    expect(await list(one.register.staff)).toHaveLength(1);
    expect(await list(one.register.waterClerk, "OPEN")).toHaveLength(1);
    expect(await list(one.register.waterClerk, "LATE")).toHaveLength(0);
    expect(await list(on("2012-10-08", one.register.waterClerk), "LATE")).toHaveLength(1);
    expect(await list(one.register.financeClerk)).toHaveLength(0);
    await expect(list(one.register.proposer)).rejects.toThrow("清单");
    const file = await exportPromises(
      one.register.staff,
      one.register.plenaryId,
      parsePromiseFilter({}),
    );
    expect(file.bytes.toString("utf8")).toContain("清淤三公里");
  });

  it("the unit is reminded before and on the day, and everybody is told once that it passed", async () => {
    const { waterClerk, proposer: lead, coSigner, staff, roadsClerk } = one.register;
    const grant = (actor: Actor) =>
      db.roleGrant.create({
        data: {
          userId: actor.userId ?? 0,
          role: actor.role as "unitClerk",
          unitId: actor.unitId,
          memberId: actor.memberId,
        },
      });
    for (const actor of [waterClerk, lead, coSigner, staff, roadsClerk]) await grant(actor);
    const told = async (actor: Actor) => {
      await tellNews();
      const { rows } = await readInbox(actor, 1);
      return rows.filter(({ kind }) => kind.startsWith("promise.")).map(({ kind }) => kind);
    };
    expect(await remindOfPromises("2012-09-24")).toBe(0);
    expect(await remindOfPromises("2012-09-25")).toBe(1);
    expect(await remindOfPromises("2012-09-25")).toBe(0);
    expect(await told(waterClerk)).toEqual(["promise.remind"]);
    expect(await remindOfPromises("2012-09-30")).toBe(1);
    const sent = await Promise.all([1, 2].map(() => remindOfPromises("2012-10-08")));
    expect(sent.toSorted((a, b) => a - b)).toEqual([0, 1]);
    expect(await told(waterClerk)).toEqual(["promise.late", "promise.remind", "promise.remind"]);
    for (const actor of [lead, coSigner, staff])
      expect(await told(actor)).toEqual(["promise.late"]);
    expect(await told(roadsClerk)).toEqual([]);
  });

  it("nobody is reminded of what was kept", async () => {
    await keep(clerk("2012-07-21"));
    expect(await remindOfPromises("2012-10-08")).toBe(0);
    await say(proposer("2012-07-21"), "no", "没有做");
    expect(await remindOfPromises("2012-10-08")).toBe(1);
  });
});
