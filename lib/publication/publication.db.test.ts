import { beforeEach, describe, expect, test } from "vitest";

import { publicActor } from "@/lib/actor";
import { accepted, eventsOf, makeRegister, on, type Register } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import type { Disclosure } from "@/lib/db/generated/enums";
import { refreshStatus } from "@/lib/proposal/commands";
import { publish, withdrawPublication } from "@/lib/publication/commands";
import { listPublished, readPublished } from "@/lib/publication/queries";
import { publishInput, withdrawPublicationInput } from "@/lib/publication/schema";

let register: Register;
let proposalId: number;
const reader = publicActor("2012-06-25");

async function answered(disclosure: Disclosure = "FULL", abstract: string | null = null) {
  const { lead } = await accepted(register, proposalId);
  const when = { repliedOn: new Date("2012-06-15") };
  const letter = {
    documentNumber: "临水〔2012〕15号",
    text: "答复全文。",
    abstract,
    disclosure,
    ...when,
  };
  await db.reply.create({
    data: { assignmentId: lead, outcomeClassId: register.classOf("B"), ...letter },
  });
  await db.$transaction((tx) => refreshStatus(tx, proposalId));
}

beforeEach(async () => {
  register = await makeRegister("2012-06-25");
  proposalId = await register.filedCase();
});

const going = (extent = "FULL") =>
  publishInput.parse({ proposalId: String(proposalId), seenStatus: "ANSWERED", extent });
const withdrawing = () => withdrawPublicationInput.parse({ proposalId, reason: "涉及个人信息" });

describe("上网", () => {
  test("shows the public what is public, and nothing else", async () => {
    await answered();
    await db.instruction.create({
      data: { proposalId, leaders: "市长", text: "请抓紧办理（内部）" },
    });
    await db.feedback.create({
      data: {
        proposalId,
        returnedOn: new Date("2012-06-20"),
        result: "DISSATISFIED",
        comment: "不满意的话",
      },
    });
    await publish(register.staff, going());
    const page = await readPublished(reader, proposalId);
    expect(page).toMatchObject({
      title: "关于整治苕溪河道的建议",
      caseNumber: "086",
      proposers: ["言致远", "纪云舟"],
      units: [
        { name: "县水利局", role: "LEAD" },
        { name: "县财政局", role: "ASSIST" },
      ],
      outcomeClass: { letter: "B" },
      publishedOn: "2012-06-25",
      text: { analysis: "河道淤积严重。", suggestions: ["清淤", "建护岸"] },
      replies: [{ unit: "县水利局", text: "答复全文。", repliedOn: "2012-06-15" }],
    });
    expect(JSON.stringify(page)).not.toMatch(/13800000001|内部|不满意|DISSATISFIED/u);
    expect(await eventsOf(proposalId)).toEqual(["publication.publish"]);
  });

  test("in abstract shows neither the proposal's nor the reply's full text", async () => {
    await answered("ABSTRACT", "已列入计划。");
    await expect(publish(register.staff, going())).rejects.toMatchObject({
      fields: { extent: expect.any(String) as string },
    });
    await publish(register.staff, going("ABSTRACT"));
    const page = await readPublished(reader, proposalId);
    expect(page.text).toBeNull();
    expect(page.replies).toMatchObject([{ text: "已列入计划。" }]);
    expect(JSON.stringify(page)).not.toContain("答复全文");
  });

  test("never of a withheld reply, nor in full without consent", async () => {
    await answered("WITHHELD", "摘要");
    await expect(publish(register.staff, going())).rejects.toThrow("不公开");
    await expect(publish(register.staff, going("ABSTRACT"))).rejects.toThrow("不公开");
    await db.reply.updateMany({ data: { disclosure: "FULL" } });
    await db.proposal.updateMany({ data: { consent: false } });
    await expect(publish(register.staff, going())).rejects.toThrow("不同意公开");
  });

  test("is the committee's, for answered cases, once", async () => {
    await expect(publish(register.staff, { ...going(), seenStatus: "FILED" })).rejects.toThrow(
      "答复后",
    );
    await answered();
    for (const actor of [register.office, register.waterClerk, register.proposer]) {
      await expect(publish(actor, going())).rejects.toMatchObject({ kind: "denied" });
    }
    const other = await register.actor("committeeStaff");
    const results = await Promise.allSettled([
      publish(register.staff, going()),
      publish(other, going()),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db.publication.count()).toBe(1);
  });

  test("shows no more than consent and disclosure allow meanwhile", async () => {
    await answered("FULL", "摘要。");
    await publish(register.staff, going());
    await db.reply.updateMany({ data: { disclosure: "ABSTRACT" } });
    expect((await readPublished(reader, proposalId)).replies).toMatchObject([{ text: "摘要。" }]);
    await db.proposal.updateMany({ data: { consent: false } });
    expect((await readPublished(reader, proposalId)).text).toBeNull();
  });

  test("disappears at once when a reply is withheld afterwards", async () => {
    await answered();
    await publish(register.staff, going());
    await db.reply.updateMany({ data: { disclosure: "WITHHELD" } });
    await expect(readPublished(reader, proposalId)).rejects.toMatchObject({ kind: "notFound" });
    expect(await listPublished(reader, {})).toMatchObject({ total: 0 });
  });
});

describe("撤下", () => {
  test("at any time with a reason; then it is not found, and can go online again", async () => {
    await answered();
    await expect(withdrawPublication(register.staff, withdrawing())).rejects.toThrow("没有上网");
    await publish(register.staff, going());
    await expect(withdrawPublication(register.waterClerk, withdrawing())).rejects.toMatchObject({
      kind: "denied",
    });
    await withdrawPublication(on("2012-06-26", register.staff), withdrawing());
    await expect(readPublished(reader, proposalId)).rejects.toMatchObject({ kind: "notFound" });
    expect(await db.publication.findFirst()).toMatchObject({
      withdrawnOn: new Date("2012-06-26"),
      withdrawalReason: "涉及个人信息",
      withdrawnById: register.staff.userId,
      voidedAt: null,
    });
    await publish(register.staff, going());
    expect((await readPublished(reader, proposalId)).id).toBe(proposalId);
  });
});

test("the list finds by title, number, proposer and unit, every word", async () => {
  await answered();
  await publish(register.staff, going());
  for (const text of ["苕溪", "086", "言致远", "县水利局", "苕溪 水利局"]) {
    expect(await listPublished(reader, { text })).toMatchObject({
      total: 1,
      rows: [{ id: proposalId }],
    });
  }
  expect(await listPublished(reader, { text: "苕溪 交通局" })).toMatchObject({
    total: 0,
    pages: 1,
    rows: [],
  });
  expect(await listPublished(publicActor("2012-06-24"), {})).toMatchObject({ total: 0 });
});
