import { beforeEach, expect, test } from "vitest";
import { type Actor, systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { readMemberWork } from "@/lib/member-work/queries";
import { readCollectiveChoices, readLeft } from "@/lib/member/queries";
import { readDirectories } from "@/lib/directory/queries";
import { listHolders } from "@/lib/user/queries";
import { newTermPage } from "@/lib/new-term/testing";
import { undoNewTerm } from "@/lib/new-term/commands";
import { createPlenary } from "@/lib/plenary/commands";
import { registerProposal } from "@/lib/proposal/commands";
import { registerProposalInput } from "@/lib/proposal/schema";
import { findInvitees } from "@/lib/co-signature/queries";
import { leftSince } from "@/lib/tenure/queries";

const DAY = "2017-01-10";
const staff: Actor = { ...systemActor("2017-01-12", "汪晓岚"), role: "committeeStaff" };
const ids: Record<string, number> = {};
let plenaryId = 0;
let collectiveId = 0;

beforeEach(async () => {
  await emptyDatabase();
  plenaryId = (await createPlenary(staff, { name: "八届一次会议", term: 8, number: 1 })).id;
  const sector = await db.sector.create({ data: { name: "农业界" } });
  for (const name of ["陈立生", "王芳", "楼杰"]) {
    const data = { name, sectorId: sector.id, employer: "市农科所" };
    ids[name] = (await db.member.create({ data })).id;
  }
  const contact = { name: "民革临安支部", kind: "PARTY" as const, contactId: ids.楼杰! };
  collectiveId = (await db.collective.create({ data: contact })).id;
});

/** The form as the page sends it, with changes by the names of its inputs. */
function form(more: Record<string, string> = {}) {
  const rows = Object.entries(ids).flatMap(([, id]) => [
    [`stay-${id}`, "STAYS"],
    [`sector-${id}`, "农业界"],
    [`employer-${id}`, "市农科所"],
  ]);
  const rest = { [`collective-${collectiveId}`]: "STAYS", [`contact-${collectiveId}`]: "楼杰" };
  return { ...Object.fromEntries(rows), ...rest, term: "9", startsOn: DAY, ...more };
}
const { send, preview, save } = newTermPage(form, () => staff);
const leaving = () => ({ [`stay-${ids.陈立生}`]: "LEAVES" });
const proposerOf = (name: string, today: Actor["today"] = "2017-01-12"): Actor => ({
  ...systemActor(today, name),
  role: "proposer",
  memberId: ids[name]!,
});

/** Hands a proposal in: the actor's own, or with more from paper. */
const handIn = (actor: Actor, more: Record<string, string> = {}) =>
  registerProposal(
    actor,
    registerProposalInput.parse({
      plenaryId: String(plenaryId),
      period: "INTERIM",
      title: "关于修路的提案",
      analysis: "路窄。",
      suggestions: "拓宽。",
      intent: "submit",
      ...more,
    }),
  );

test("all stay, change, leave or join in one list that is shown first, with one event", async () => {
  const more = {
    ...leaving(),
    [`post-${ids.王芳}`]: "副所长",
    [`sector-${ids.王芳}`]: "科技界",
    added: "俞 海波\t教育界\t临安中学\n",
    [`contact-${collectiveId}`]: "王芳",
  };
  const { words, questions } = await preview(more);
  expect(words).toMatchObject({
    stays: 2,
    leaves: ["陈立生"],
    joins: ["俞海波"],
    changes: ["王芳：界别 农业界→科技界；职务 没有填→副所长"],
    contacts: 1,
  });
  expect(questions).toEqual([]);
  expect(await db.newTerm.count()).toBe(0);
  await save(more);
  const fang = await db.member.findUniqueOrThrow({
    where: { id: ids.王芳! },
    include: { sector: true },
  });
  expect(fang).toMatchObject({ post: "副所长", sector: { name: "科技界" } });
  expect(await db.collective.findFirst({ where: { contactId: ids.王芳! } })).not.toBeNull();
  const left = await readLeft(staff);
  expect([...left.members]).toEqual([[ids.陈立生, "2017年1月10日离任"]]);
  expect(await db.event.count({ where: { kind: "member.newTerm" } })).toBe(1);
});

test("who left proposes and co-signs nothing new from that day on; what was before stays theirs", async () => {
  await save(leaving());
  const person = { memberId: ids.陈立生!, collectiveId: null };
  expect(await leftSince(db, person, "2017-01-09")).toBeNull();
  const leftOn = await leftSince(db, person, "2017-01-10");
  expect(leftOn).toBe(DAY);
  const sentence = expect.stringContaining("2017年1月10日换届离任");
  await expect(handIn({ ...proposerOf("陈立生"), leftOn: DAY })).rejects.toMatchObject({
    kind: "denied",
    message: sentence,
  });
  // Also where the session began before the list was saved.
  await expect(handIn(proposerOf("陈立生"))).rejects.toMatchObject({ message: sentence });
  await handIn(proposerOf("王芳"));
  expect(await findInvitees(proposerOf("王芳"), 0, "陈立")).toEqual([]);

  const paper = (submittedOn: string) =>
    handIn(staff, { leadMemberId: String(ids.陈立生), submittedOn });
  await expect(paper("2017-01-11")).rejects.toMatchObject({ message: sentence });
  await paper("2017-01-09");
});

test("members without a proposal are those of the plenary's own term", async () => {
  const ninth = (await createPlenary(staff, { name: "九届一次会议", term: 9, number: 1 })).id;
  await save({ ...leaving(), added: "俞海波\t教育界" });
  const names = async (id: number) =>
    (await readMemberWork(staff, id, "2017-01-12")).accounts.map(({ name }) => name).toSorted();
  expect(await names(plenaryId)).toEqual(["楼杰", "王芳", "陈立生"].toSorted());
  expect(await names(ninth)).toEqual(["俞海波", "楼杰", "王芳"].toSorted());
});

test("a new one of a known name is asked for: the same person who comes back, or another", async () => {
  await save(leaving());
  const again = { term: "10", startsOn: "2017-01-11", added: "陈立生，，市水利局" };
  delete (again as Record<string, string>)[`stay-${ids.陈立生}`];
  const asked = await preview(again);
  expect(asked.questions).toMatchObject([{ key: "same-0", options: [{ id: ids.陈立生 }] }]);
  expect(asked.errors["same-0"]).toContain("名册里有陈立生");
  await save({ ...again, "same-0": String(ids.陈立生) });
  expect(await db.member.count({ where: { name: "陈立生" } })).toBe(1);
  const person = { memberId: ids.陈立生!, collectiveId: null };
  expect(await leftSince(db, person, "2017-01-11")).toBeNull();
  expect(await db.member.findFirst({ where: { name: "陈立生" } })).toMatchObject({
    employer: "市水利局",
  });
});

test("it is taken back whole, until something was done on it", async () => {
  const more = { ...leaving(), [`post-${ids.王芳}`]: "副所长", added: "俞海波\t教育界" };
  const id = await save(more);
  const joined = await db.member.findFirstOrThrow({ where: { name: "俞海波" } });
  const { proposalId } = await handIn({ ...proposerOf("王芳"), memberId: joined.id });
  await expect(undoNewTerm(staff, { newTermId: id, reason: "弄错" })).rejects.toMatchObject({
    kind: "conflict",
    message: expect.stringContaining("俞海波已经提出或附议提案"),
  });
  await db.proposer.deleteMany({ where: { proposalId } });
  // What was kept of them at submission stays, and they with it.
  await expect(undoNewTerm(staff, { newTermId: id, reason: "弄错" })).rejects.toMatchObject({
    message: expect.stringContaining("俞海波已经提出或附议提案"),
  });
  await db.proposerThen.deleteMany({ where: { proposalId } });
  await db.member.update({ where: { id: ids.王芳! }, data: { post: "所长" } });
  await expect(undoNewTerm(staff, { newTermId: id, reason: "弄错" })).rejects.toMatchObject({
    message: expect.stringContaining("王芳的资料又改过"),
  });
  await db.member.update({ where: { id: ids.王芳! }, data: { post: "副所长" } });
  await undoNewTerm(staff, { newTermId: id, reason: "弄错" });
  expect(await db.member.count()).toBe(3);
  expect(await db.member.findFirst({ where: { name: "王芳" } })).toMatchObject({ post: null });
  expect((await readLeft(staff)).members.size).toBe(0);
  expect(await db.tenure.count({ where: { name: "俞海波", newTermId: id } })).toBe(1);
  // The same term's list can be saved anew.
  await save(leaving());
});

test("refused: days to come, a term or day not after the last, unknown contacts, who may not", async () => {
  const invalid = (field: string) => ({ kind: "invalid", fields: { [field]: expect.any(String) } });
  await expect(send({ startsOn: "2017-01-13" })).rejects.toMatchObject(invalid("startsOn"));
  const wrong = await preview({ [`contact-${collectiveId}`]: "无此人", added: ",教育界" });
  expect(Object.keys(wrong.errors).toSorted()).toEqual(["added", `contact-${collectiveId}`]);
  await save();
  await expect(send({})).rejects.toMatchObject(invalid("term"));
  await expect(send({ term: "10" })).rejects.toMatchObject(invalid("startsOn"));
  const unit = { ...staff, role: "unitClerk" as const };
  expect(() => send({}, unit)).toThrow("委员名册由提案委");
});

test("a collective that is no more is marked where one is chosen, and gets no account in bulk", async () => {
  const plan = async () => {
    const directories = await readDirectories(systemActor("2017-02-10"));
    return directories.collectives.length;
  };
  expect(await plan()).toBe(1);
  const ended = { [`collective-${collectiveId}`]: "LEAVES" };
  await save(ended);
  const mark = expect.stringContaining("（2017年1月10日起已不再）");
  expect((await readCollectiveChoices(staff)).map(({ name }) => name)).toEqual([mark]);
  expect((await readCollectiveChoices({ ...staff, today: "2017-01-09" }))[0]?.name).toBe(
    "民革临安支部",
  );
  const holders = await listHolders(systemActor("2017-02-10"));
  expect(holders.collectives.map(({ name }) => name)).toEqual([mark]);
  expect(await plan()).toBe(0);
});
