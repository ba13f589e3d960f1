import { beforeEach, expect, test } from "vitest";
import { answerInvitation, inviteCoSigner, takeBackInvitation } from "@/lib/co-signature/commands";
import {
  findInvitees,
  listInvitations,
  listToCoSign,
  readOwnInvitation,
} from "@/lib/co-signature/queries";
import { db } from "@/lib/db/client";
import { tellNews } from "@/lib/notice/commands";
import { findFacts } from "@/lib/proposal/queries";
import { eventsOf, makeSubmissions, type Submissions } from "@/lib/proposal/testing-register";
import { fileProposal } from "@/lib/filing/commands";
import { keepWriting, writeProposal } from "@/lib/writing/commands";
import { writeInput } from "@/lib/writing/schema";

let register: Submissions;
let id: number;
const WHOLE = {
  title: "关于治理苕溪的建议",
  analysis: "河道淤积。",
  suggestions: ["清淤", "建护岸"],
  consent: "yes",
};

async function write(of: object = {}) {
  const { textRevision } = await db.proposal.findUniqueOrThrow({ where: { id } });
  const typed = {
    plenaryId: register.plenaryId,
    proposalId: id,
    revision: textRevision,
    ...WHOLE,
    ...of,
  };
  return writeProposal(register.proposer, writeInput.parse(typed));
}
beforeEach(async () => {
  register = await makeSubmissions();
  const typed = writeInput.parse({
    plenaryId: register.plenaryId,
    draftKey: "p",
    revision: 0,
    ...WHOLE,
  });
  id = (await keepWriting(register.proposer, typed)).proposalId;
});

const second = () => `member:${register.members.second.id}`;
const invite = (who = second()) => inviteCoSigner(register.proposer, { proposalId: id, who });
async function answer(answer: "ACCEPTED" | "DECLINED", actor = register.otherProposer) {
  const { textRevision } = await db.proposal.findUniqueOrThrow({ where: { id } });
  return answerInvitation(actor, { proposalId: id, answer, revision: textRevision });
}
const proposal = () =>
  db.proposal.findUniqueOrThrow({
    where: { id },
    include: { proposers: { orderBy: { position: "asc" } } },
  });

test("who is asked reads the draft and joins by their own act alone", async () => {
  await expect(readOwnInvitation(register.otherProposer, id)).rejects.toMatchObject({
    kind: "notFound",
  });
  await invite();
  expect(await proposal()).toMatchObject({
    proposerKind: "INDIVIDUAL",
    proposers: [{ position: 0 }],
  });
  expect(await listToCoSign(register.otherProposer)).toMatchObject([{ proposalId: id }]);
  expect(await readOwnInvitation(register.otherProposer, id)).toMatchObject({ leadName: "言致远" });
  await expect(answer("ACCEPTED", register.proposer)).rejects.toMatchObject({ kind: "conflict" });
  await answer("ACCEPTED");
  expect(await proposal()).toMatchObject({
    proposerKind: "JOINT",
    proposers: [{ position: 0 }, { position: 1, memberId: register.members.second.id }],
  });
  expect(await listToCoSign(register.otherProposer)).toEqual([]);
  await expect(invite()).rejects.toMatchObject({
    fields: { who: "纪云舟已经是本案的提案者，不用再邀请。" },
  });
});

test("invitation and answer reach those whose news they are, of a draft too", async () => {
  const grants = [register.proposer, register.otherProposer].map(({ userId, memberId }) => ({
    userId: userId ?? 0,
    memberId,
    role: "proposer" as const,
  }));
  await db.roleGrant.createMany({ data: grants });
  await invite();
  await tellNews();
  await answer("DECLINED");
  await tellNews();
  const told = await db.notice.findMany({ orderBy: { id: "asc" } });
  expect(told.map(({ userId, kind }) => [userId, kind])).toEqual([
    [register.otherProposer.userId, "coSignature.invite"],
    [register.proposer.userId, "coSignature.decline"],
  ]);
});

test("declined: no proposer, no longer to be seen; asked anew it may be accepted", async () => {
  await invite();
  await answer("DECLINED");
  expect((await proposal()).proposerKind).toBe("INDIVIDUAL");
  await expect(listInvitations(register.otherProposer, id)).rejects.toMatchObject({
    kind: "notFound",
  });
  await invite();
  await answer("ACCEPTED");
  expect((await proposal()).proposerKind).toBe("JOINT");
});

test("a change of words ends the signature and asks again; blanks and punctuation do not", async () => {
  await invite();
  await answer("ACCEPTED");
  await write({ analysis: "河道 淤积" });
  expect((await proposal()).proposerKind).toBe("JOINT");
  await write({ suggestions: ["清淤", "建护岸", "设河长"] });
  expect(await proposal()).toMatchObject({
    proposerKind: "INDIVIDUAL",
    proposers: [{ position: 0 }],
  });
  expect(await listInvitations(register.proposer, id)).toMatchObject([
    { askedAgain: true, answer: null },
  ]);
  expect((await eventsOf(id)).at(-1)).toMatchObject({
    kind: "coSignature.askAgain",
    data: { names: ["纪云舟"] },
  });
  await answer("ACCEPTED");
  expect((await proposal()).proposerKind).toBe("JOINT");
});

test("nobody signs a text they have not seen", async () => {
  await invite();
  const { textRevision } = await proposal();
  await write({ analysis: "河道淤积三尺。" });
  const old = answerInvitation(register.otherProposer, {
    proposalId: id,
    answer: "ACCEPTED",
    revision: textRevision,
  });
  await expect(old).rejects.toMatchObject({ kind: "conflict" });
});

test("a collective co-signs through its contact; two at once stand one after the other", async () => {
  const contact = await register.person("proposer", { collectiveId: register.party.id });
  await invite();
  await invite(`collective:${register.party.id}`);
  await Promise.all([answer("ACCEPTED"), answer("ACCEPTED", contact)]);
  expect((await proposal()).proposers.map(({ position }) => position)).toEqual([0, 1, 2]);
});

test("open until filed, and for 大会 until the plenary's day; unanswered at filing it is individual", async () => {
  await invite();
  const coSigningEndsOn = new Date("2012-06-24T00:00:00Z");
  await write({ intent: "submit" });
  await db.plenary.update({ where: { id: register.plenaryId }, data: { coSigningEndsOn } });
  await expect(answer("ACCEPTED")).rejects.toMatchObject({
    message: "本次大会提案的附议已于6月24日截止。",
  });
  await db.proposal.update({ where: { id }, data: { period: "INTERIM" } });
  await invite(`member:${register.members.third.id}`);
  await fileProposal(register.staff, { proposalId: id, decidedOn: "2012-06-25" });
  await expect(answer("ACCEPTED")).rejects.toMatchObject({ kind: "denied" });
  expect((await proposal()).proposerKind).toBe("INDIVIDUAL");
});

test("only the lead invites and takes back, and finds people by name without the rest of the directory", async () => {
  const found = await findInvitees(register.proposer, id, "云舟");
  expect(found).toEqual([{ who: second(), name: "纪云舟", note: "" }]);
  expect(await findInvitees(register.proposer, id, "云")).toEqual([]);
  await invite();
  expect(await findInvitees(register.proposer, id, "云舟")).toEqual([]);
  await expect(invite()).rejects.toMatchObject({ kind: "invalid" });
  const other = inviteCoSigner(register.otherProposer, {
    proposalId: id,
    who: `member:${register.members.third.id}`,
  });
  await expect(other).rejects.toMatchObject({ kind: "denied" });
  const [asked] = await listInvitations(register.proposer, id);
  const back = () =>
    takeBackInvitation(register.proposer, { proposalId: id, invitationId: asked?.id ?? 0 });
  await back();
  await expect(back()).rejects.toMatchObject({ kind: "conflict" });
  await expect(readOwnInvitation(register.otherProposer, id)).rejects.toMatchObject({
    kind: "notFound",
  });
});

test("what is read of a draft alone equals what reading everything finds; handed in, all is read", async () => {
  await invite();
  await answer("ACCEPTED");
  const read = (status: "DRAFT" | undefined) => findFacts(db, { id }, status);
  expect(await read("DRAFT")).toEqual(await read(undefined));
  expect((await read("DRAFT"))?.proposers).toHaveLength(2);
  await write({ intent: "submit" });
  // The status was read just before, and somebody handed it in meanwhile.
  expect((await read("DRAFT"))?.submissions).toHaveLength(1);
});
