import { beforeEach, expect, test } from "vitest";

import {
  accepted,
  answer,
  assigned,
  eventsOf,
  makeRegister,
  type Register,
} from "@/lib/assignment/testing";
import { confirmConsultation } from "@/lib/consultation-word/commands";
import { listSameMeeting } from "@/lib/consultation/queries";
import { voidFact } from "@/lib/correction/commands";
import { voidFactInput } from "@/lib/correction/schema";
import { db } from "@/lib/db/client";
import { recordMeeting } from "@/lib/meeting/commands";
import { readMeetingCases } from "@/lib/meeting/queries";
import { recordMeetingInput } from "@/lib/meeting/schema";

let register: Register;
/** Both are 县水利局's; the second assists no more. */
let first: number;
let second: number;
let firstLead: number;
let secondLead: number;
let secondAssist: number;

beforeEach(async () => {
  register = await makeRegister("2012-04-20");
  first = await register.filedCase();
  second = await register.filedCase();
  firstLead = (await accepted(register, first)).lead;
  ({ lead: secondLead, assist: secondAssist } = await assigned(register, second));
});

const met = (assignmentIds: number[], over: Record<string, unknown> = {}) =>
  recordMeetingInput.parse({
    assignmentIds: assignmentIds.map(String),
    consultedOn: "2012-04-18",
    mode: "DISCUSSION",
    stage: "DURING",
    place: "县水利局会议室",
    people: "林川 副局长",
    content: "逐件听取意见。",
    [`proposerView-${firstLead}`]: "先清淤",
    ...over,
  });

const standing = () =>
  db.consultation.findMany({ where: { voidedAt: null }, orderBy: { assignmentId: "asc" } });

test("one meeting is one consultation and one event for each case, with each case's own part", async () => {
  const { cases } = (await readMeetingCases(register.waterClerk, register.units.water.id)) ?? {
    cases: [],
  };
  expect(cases.map(({ assignmentId }) => assignmentId)).toEqual([firstLead, secondLead]);
  const came = String(cases[0]?.proposers[1]?.id);
  const photo = new File([new Uint8Array([0xff, 0xd8, 0xff])], "现场.jpg");
  const over = { [`present-${firstLead}`]: came, files: photo };
  await recordMeeting(register.waterClerk, met([firstLead, secondLead], over));
  const rows = await standing();
  expect(rows).toMatchObject([
    { present: "纪云舟", proposerView: "先清淤", place: "县水利局会议室", source: "OWN" },
    { present: null, proposerView: null, place: "县水利局会议室", source: "OWN" },
  ]);
  expect(rows[0]?.meetingId).toEqual(rows[1]?.meetingId);
  expect(await db.meeting.count()).toBe(1);
  expect([await db.storedFile.count(), await db.consultationFile.count()]).toEqual([1, 2]);
  expect([await eventsOf(first), await eventsOf(second)]).toEqual([
    ["consultation.record"],
    ["consultation.record"],
  ]);
});

test("all of them or none: what fits one case and not the other is refused, and says which", async () => {
  const files = new File([new Uint8Array([0xff, 0xd8, 0xff])], "现场.jpg");
  const both = [firstLead, secondLead];
  const stranger = met(both, { files, [`present-${secondLead}`]: "999999" });
  await expect(recordMeeting(register.waterClerk, stranger)).rejects.toMatchObject({
    fields: { [`present-${secondLead}`]: expect.stringContaining("案号087：") as string },
  });
  await answer(register, second, "2012-04-16");
  await expect(recordMeeting(register.waterClerk, met(both, { files }))).rejects.toMatchObject({
    fields: { stage: expect.stringMatching(/^案号087：.*2012-04-16/) as string },
  });
  expect(await standing()).toEqual([]);
  expect([await db.meeting.count(), await db.storedFile.count()]).toEqual([0, 0]);
  expect(await eventsOf(first)).toEqual([]);
});

test("a case of another unit is refused with all the rest, and a call is no meeting", async () => {
  await expect(
    recordMeeting(register.waterClerk, met([firstLead, secondAssist])),
  ).rejects.toMatchObject({
    kind: "invalid",
    message: expect.stringContaining("同一个") as string,
  });
  await expect(
    recordMeeting(register.financeClerk, met([firstLead, secondLead])),
  ).rejects.toMatchObject({ kind: "denied" });
  await expect(
    recordMeeting(register.roadsClerk, met([firstLead, secondLead])),
  ).rejects.toMatchObject({ kind: "notFound" });
  await expect(
    recordMeeting(register.waterClerk, met([firstLead], { mode: "PHONE" })),
  ).rejects.toMatchObject({ fields: { mode: expect.any(String) as string } });
  await expect(
    readMeetingCases(register.financeClerk, register.units.water.id),
  ).rejects.toMatchObject({ kind: "denied" });
  const none = recordMeetingInput.safeParse({ consultedOn: "2012-04-18", assignmentIds: [] });
  expect(none.error?.issues.map(({ message }) => message)).toContain("请勾选这次面商涉及的提案。");
  expect(await standing()).toEqual([]);
});

test("staff log it from paper on the unit's behalf, marked", async () => {
  await recordMeeting(register.staff, met([firstLead, secondLead]));
  expect((await standing()).map(({ source }) => source)).toEqual(["PAPER", "PAPER"]);
  const events = await db.event.findMany({ where: { kind: "consultation.record" } });
  expect(events.map(({ onBehalfOf }) => onBehalfOf)).toEqual(["县水利局", "县水利局"]);
});

test("a void or a word on one leaves the other, and only who may see the other case is told of it", async () => {
  await recordMeeting(register.waterClerk, met([firstLead, secondLead]));
  const [one, other] = await standing();
  const meetingId = one?.meetingId ?? 0;
  await confirmConsultation(register.proposer, { consultationId: one?.id ?? 0, confirmed: "yes" });
  expect(await db.consultationConfirmation.count()).toBe(1);
  const seenBy = async (actor: Parameters<typeof listSameMeeting>[0]) =>
    (await listSameMeeting(actor, meetingId, first)).map(({ caseNumber }) => caseNumber);
  expect(await seenBy(register.waterClerk)).toEqual(["087"]);
  await db.proposer.deleteMany({ where: { proposalId: second, position: 1 } });
  expect(await seenBy(register.proposer)).toEqual(["087"]);
  expect(await seenBy(register.coSigner)).toEqual([]);
  const about = { proposalId: second, fact: "consultation", factId: other?.id, reason: "误记" };
  await voidFact(register.staff, voidFactInput.parse(about));
  expect((await standing()).map(({ id }) => id)).toEqual([one?.id]);
  expect(await seenBy(register.waterClerk)).toEqual([]);
});
