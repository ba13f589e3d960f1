import { beforeEach, expect, test } from "vitest";
import { accepted, eventsOf, makeRegister, type Register } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { FACTS_SELECT, toFacts } from "@/lib/proposal/facts";
import { keepDraft, saveDraft, stayInDraft } from "@/lib/reply-draft/commands";
import { readDraft, readVersions } from "@/lib/reply-draft/queries";
import { saveDraftInput } from "@/lib/reply-draft/schema";

let register: Register;
let proposalId: number;
let lead: number;

beforeEach(async () => {
  register = await makeRegister("2012-06-20");
  proposalId = await register.filedCase();
  ({ lead } = await accepted(register, proposalId));
});

const form = (revision: number, text: string, over: Record<string, unknown> = {}) =>
  saveDraftInput.parse({ assignmentId: lead, revision, text, ...over });

async function assignment() {
  const row = await db.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: FACTS_SELECT,
  });
  const found = toFacts(row).assignments.find(({ id }) => id === lead);
  if (!found) throw new Error("the assignment is gone");
  return found;
}

test("a draft is saved as far as it is written, and found again", async () => {
  const { saved } = await saveDraft(
    register.waterClerk,
    form(0, "您提出的建议", {
      "answers.1.adoption": "PARTLY",
      "undertakings.0.what": "清淤",
      "undertakings.2.what": "",
    }),
  );
  expect(saved.revision).toBe(1);
  const { content } = await readDraft(register.waterClerk, await assignment());
  expect(content).toMatchObject({
    text: "您提出的建议",
    answers: [
      { adoption: null, text: "" },
      { adoption: "PARTLY", text: "" },
    ],
    undertakings: [{ what: "清淤", owner: "", dueOn: null }],
    disclosure: null,
  });
});

test("the log holds who began it and who went on, not every saving", async () => {
  for (const revision of [0, 1, 2]) await saveDraft(register.waterClerk, form(revision, "甲"));
  await saveDraft(register.waterHead, form(3, "乙"));
  await saveDraft(register.waterHead, form(4, "乙乙"));
  expect(await eventsOf(proposalId)).toEqual(["draft.begin", "draft.write"]);
});

test("of two people in one draft the second is told, and neither text is lost", async () => {
  await saveDraft(register.waterClerk, form(0, "甲稿"));
  await expect(saveDraft(register.waterHead, form(0, "乙稿"))).rejects.toMatchObject({
    kind: "conflict",
    message: expect.stringContaining(register.waterClerk.name) as string,
  });
  expect((await readDraft(register.waterHead, await assignment())).content.text).toBe("甲稿");
  // Having read the other's, the second saves theirs: the first one's stays to be read.
  await saveDraft(register.waterHead, form(1, "乙稿"));
  expect(await readVersions(register.waterClerk, await assignment())).toMatchObject([
    { content: "甲稿", savedBy: { name: register.waterClerk.name } },
  ]);
});

test("a page that saves by itself gets the other's text to read; the same text again is no conflict", async () => {
  await saveDraft(register.waterClerk, form(0, "甲稿"));
  expect(await keepDraft(register.waterHead, form(0, "乙稿"))).toMatchObject({
    theirs: { revision: 1, who: register.waterClerk.name, text: "甲稿" },
  });
  expect(await keepDraft(register.waterClerk, form(0, "甲稿"))).toMatchObject({
    saved: { revision: 2 },
  });
  expect(await keepDraft(register.waterClerk, form(2, "甲稿二"))).toMatchObject({
    saved: { revision: 3 },
  });
});

test("two who begin at the same moment: one draft, and the other is told", async () => {
  const results = await Promise.allSettled([
    saveDraft(register.waterClerk, form(0, "甲稿")),
    saveDraft(register.waterHead, form(0, "乙稿")),
  ]);
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.replyDraft.count()).toBe(1);
});

test("it goes to be checked only when every suggestion is answered", async () => {
  const half = form(0, "", {
    intent: "send",
    "answers.0.adoption": "ADOPTED",
    "answers.0.text": "已清淤。",
    "undertakings.0.dueOn": "2012-09-30",
    disclosure: "WITHHELD",
  });
  const refused = await saveDraft(register.waterClerk, half).catch((error: unknown) => error);
  expect(Object.keys((refused as { fields: object }).fields).toSorted()).toEqual([
    "answers.1.adoption",
    "answers.1.text",
    "disclosureReason",
    "noConsultationReason",
    "outcomeClassId",
    "undertakings.0.owner",
    "undertakings.0.what",
  ]);
});

test("nobody but the unit reads a draft before it is signed", async () => {
  await saveDraft(register.waterClerk, form(0, "甲稿"));
  for (const actor of [register.office, register.staff, register.proposer, register.financeClerk])
    await expect(readDraft(actor, await assignment())).rejects.toMatchObject({ kind: "denied" });
});

test("two who have it open are told of each other before anybody has saved, until one leaves", async () => {
  const about = { assignmentId: lead };
  expect(await stayInDraft(register.waterClerk, about)).toEqual({ others: [] });
  expect(await stayInDraft(register.waterHead, about)).toMatchObject({
    others: [{ name: register.waterClerk.name }],
  });
  const { others } = await stayInDraft(register.waterClerk, about);
  expect(others).toMatchObject([{ name: register.waterHead.name }]);
  expect((await readDraft(register.waterClerk, await assignment())).others).toEqual(others);
  // Since when it is open stays while it is.
  await stayInDraft(register.waterHead, about);
  expect(await stayInDraft(register.waterClerk, about)).toEqual({ others });
  const gone = new Date(Date.now() - 120_000);
  await db.draftPresence.updateMany({ data: { since: gone, seenAt: gone } });
  expect((await stayInDraft(register.waterClerk, about)).others).toEqual([]);
  const back = await stayInDraft(register.waterHead, about);
  expect(new Date(back.others[0]?.since ?? 0).getTime()).toBeGreaterThan(gone.getTime());
  await expect(stayInDraft(register.financeClerk, about)).rejects.toMatchObject({ kind: "denied" });
  expect(await eventsOf(proposalId)).toEqual([]);
});
