import { beforeEach, describe, expect, test } from "vitest";

import { publicActor, systemActor } from "@/lib/actor";
import {
  accepted,
  answeredCase,
  eventsOf,
  makeRegister,
  type Register,
} from "@/lib/assignment/testing";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { confirmConsultation } from "@/lib/consultation-word/commands";
import { confirmConsultationInput } from "@/lib/consultation/schema";
import { db } from "@/lib/db/client";
import { readProposerDesk } from "@/lib/desk/queries";
import { rate } from "@/lib/feedback/commands";
import { readRatings } from "@/lib/feedback/queries";
import { rateInput } from "@/lib/feedback/schema";
import { readFigures } from "@/lib/figures/queries";
import { passLead, takeBackLead } from "@/lib/lead-passing/commands";
import { listHolderChoices, readPassings } from "@/lib/lead-passing/queries";
import { passLeadInput, takeBackLeadInput } from "@/lib/lead-passing/schema";
import { tellNews } from "@/lib/notice/commands";
import { issueLink, openByLink } from "@/lib/rating-link/commands";
import { readForms } from "@/lib/rating-link/queries";
import { readProposalFacts } from "@/lib/case-file/queries";

let register: Register;
let id: number;

beforeEach(async () => {
  process.env.NEXTAUTH_SECRET ??= "a secret for tests";
  register = await makeRegister("2012-06-18");
  id = await answeredCase(register);
});

const to = () => `member-${register.members.second.id}`;
const pass = (over: Record<string, unknown> = {}) =>
  passLead(
    register.staff,
    passLeadInput.parse({ proposalId: id, to: to(), reason: "第一提案人出国半年", ...over }),
  );
const takeBack = () =>
  takeBackLead(register.staff, takeBackLeadInput.parse({ proposalId: id, reason: "已经回来" }));
const rating = (over: Record<string, unknown> = {}) =>
  rateInput.parse({ proposalId: id, attitude: "SATISFIED", result: "SATISFIED", ...over });

async function consulted(): Promise<number> {
  const { id: assignmentId } = await db.assignment.findFirstOrThrow({ where: { role: "LEAD" } });
  const consultedOn = fromPlainDate("2012-05-10");
  const row = await db.consultation.create({ data: { assignmentId, consultedOn, mode: "VISIT" } });
  return row.id;
}

const rateOf = async (name: string) => {
  const asked = { plenaryId: register.plenaryId, asOf: "2012-06-30" } as const;
  const { rates } = await readFigures(systemActor("2012-12-31"), asked);
  return rates.find((one) => one.name === name);
};

describe("passing on", () => {
  test("the co-signer then confirms and rates as the lead, in the figures too; the lead no longer may", async () => {
    const consultationId = await consulted();
    await pass();
    await expect(rate(register.proposer, rating())).rejects.toMatchObject({
      kind: "denied",
      message: expect.stringContaining("已转交"),
    });
    const word = confirmConsultationInput.parse({ consultationId, confirmed: "yes" });
    await expect(confirmConsultation(register.proposer, word)).rejects.toMatchObject({
      kind: "denied",
    });
    await confirmConsultation(register.coSigner, word);
    await rate(register.coSigner, rating());
    expect(await db.feedback.findFirst()).toMatchObject({
      source: "OWN",
      giverMemberId: register.members.second.id,
    });
    expect(await db.consultationConfirmation.findFirst()).toMatchObject({ source: "OWN" });
    for (const name of ["response", "consultation"])
      expect(await rateOf(name)).toMatchObject({ numerator: 1, confirmed: { numerator: 1 } });
    expect(await readProposalFacts(register.proposer, id)).toMatchObject({ id });
    expect((await eventsOf(id)).slice(0, 1)).toEqual(["leadPassing.pass"]);
    expect(JSON.stringify(await db.event.findMany({ select: { data: true } }))).not.toContain(
      "出国",
    );
  });

  test("a sealed rating given before stays its giver's alone, and counts", async () => {
    await rate(register.proposer, rating({ comment: "很好" }));
    await pass();
    expect(await readRatings(register.proposer, id)).toHaveLength(1);
    expect(await readRatings(register.coSigner, id)).toHaveLength(0);
    await expect(rate(register.coSigner, rating())).rejects.toMatchObject({ kind: "denied" });
    await takeBack();
    expect(await readRatings(register.coSigner, id)).toHaveLength(0);
  });

  test("taken back, the lead rates again; what the holder gave stays and is theirs to read", async () => {
    await pass();
    await takeBack();
    await expect(rate(register.coSigner, rating())).rejects.toMatchObject({ kind: "denied" });
    await pass();
    await rate(register.coSigner, rating());
    await takeBack();
    expect(await readRatings(register.coSigner, id)).toHaveLength(1);
    expect(await readRatings(register.proposer, id)).toHaveLength(0);
    await expect(takeBack()).rejects.toMatchObject({ kind: "denied" });
    expect(await db.leadPassing.count({ where: { voidedAt: null } })).toBe(0);
  });

  test("everybody of the case is told, the desk follows, and the reason is for staff and proposers", async () => {
    const users = [register.proposer, register.coSigner];
    for (const { userId, memberId } of users)
      await db.roleGrant.create({ data: { userId: userId!, role: "proposer", memberId } });
    await pass();
    await tellNews();
    const notices = await db.notice.findMany({ where: { kind: "leadPassing.pass" } });
    expect(notices).toHaveLength(2);
    expect(notices[0]?.sentence).toContain("言致远转交给纪云舟");
    const { cases } = await readProposerDesk(register.coSigner);
    expect(cases[0]?.facts).toMatchObject({ leadProposer: "言致远", rater: "纪云舟" });
    const facts = await readProposalFacts(register.staff, id);
    const reasons = async (who: typeof register.staff) =>
      (await readPassings(who, facts)).map(({ reason }) => reason);
    expect(await reasons(register.staff)).toEqual(["第一提案人出国半年"]);
    expect(await reasons(register.proposer)).toEqual(["第一提案人出国半年"]);
    expect(await reasons(register.waterHead)).toEqual([null]);
  });

  test("a link printed before opens no more", async () => {
    await issueLink(register.staff, { proposalId: id });
    const [form] = await readForms(register.staff, [id]);
    const opened = { token: form?.token ?? "", address: "10.0.0.1" };
    await expect(openByLink(publicActor("2012-06-18"), opened)).resolves.toMatchObject({ id });
    await pass();
    await expect(openByLink(publicActor("2012-06-18"), opened)).rejects.toMatchObject({
      kind: "denied",
    });
  });

  test("of a collective's case a member is named, who then sees and rates it", async () => {
    const collective = await db.collective.create({ data: { name: "民盟县委会", kind: "PARTY" } });
    const member = await db.member.create({ data: { name: "闻知秋" } });
    await db.proposer.deleteMany({ where: { proposalId: id } });
    await db.proposer.create({
      data: { proposalId: id, position: 0, collectiveId: collective.id },
    });
    const contact = await register.actor("proposer", { collectiveId: collective.id });
    const named = await register.actor("proposer", { memberId: member.id });
    await expect(readProposalFacts(named, id)).rejects.toMatchObject({ kind: "notFound" });
    const facts = await readProposalFacts(register.staff, id);
    const choices = await listHolderChoices(register.staff, facts);
    expect(choices.map(({ label }) => label)).toContain("闻知秋");
    await pass({ to: `member-${member.id}` });
    await expect(rate(contact, rating())).rejects.toMatchObject({ kind: "denied" });
    await rate(named, rating());
    await takeBack();
    expect(await readRatings(named, id)).toHaveLength(1);
  });

  test("refused: anybody but staff, before the hand-over, to oneself or a stranger, with nobody to go to", async () => {
    const input = passLeadInput.parse({ proposalId: id, to: to(), reason: "离任" });
    for (const who of [register.proposer, register.coSigner, register.office, register.waterHead])
      await expect(passLead(who, input)).rejects.toMatchObject({ kind: "denied" });
    await expect(pass({ to: `member-${register.members.lead.id}` })).rejects.toMatchObject({
      fields: { to: expect.stringContaining("请选择别人") },
    });
    const stranger = await db.member.create({ data: { name: "路人" } });
    await expect(pass({ to: `member-${stranger.id}` })).rejects.toMatchObject({
      fields: { to: expect.stringContaining("附议人") },
    });
    const filed = await register.filedCase();
    await expect(pass({ proposalId: filed })).rejects.toMatchObject({ kind: "denied" });
    const alone = await register.filedCase();
    await accepted(register, alone);
    await db.proposer.deleteMany({ where: { proposalId: alone, position: 1 } });
    await expect(pass({ proposalId: alone })).rejects.toMatchObject({
      message: expect.stringContaining("评价链接"),
    });
    expect(passLeadInput.safeParse({ proposalId: id, to: to(), reason: "" }).success).toBe(false);
  });
});
