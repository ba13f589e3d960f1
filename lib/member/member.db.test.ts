import { beforeEach, expect, test } from "vitest";
import { type Actor, systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { createCollective, createMember, editCollective, editMember } from "@/lib/member/commands";
import { listCollectives, listMembers, readMember } from "@/lib/member/queries";
import { createCollectiveInput, createMemberInput } from "@/lib/member/schema";

const staff: Actor = { ...systemActor("2012-06-25", "汪晓岚"), role: "committeeStaff" };
const person = (values: Record<string, string>) => createMemberInput.parse(values);

beforeEach(emptyDatabase);

test("a member is added with a sector that may be new, found by any part of it, and changed", async () => {
  const { id } = await createMember(
    staff,
    person({ name: "陈 立生", sector: "农业界", employer: "市农科所", mobile: "13857100000" }),
  );
  expect(await listMembers(staff, "农科")).toMatchObject([
    { id, name: "陈立生", sector: "农业界", mobile: "13857100000" },
  ]);
  expect(await listMembers(staff, "教育")).toEqual([]);
  await editMember(staff, {
    memberId: id,
    ...person({ name: "陈立生", sector: "教育界", employer: "临安中学" }),
  });
  expect(await readMember(staff, id)).toMatchObject({ sector: "教育界", employer: "临安中学" });
  const log = await db.event.findMany({ where: { kind: { startsWith: "member." } } });
  expect(log).toHaveLength(2);
  expect(
    JSON.stringify(log, (_, one: unknown) => (typeof one === "bigint" ? 0 : one)),
  ).not.toContain("13857100000");
});

test("namesakes are told apart by their employer; the same person is not added twice, also not at once", async () => {
  const one = person({ name: "王芳", sector: "教育界", employer: "临安中学" });
  const both = await Promise.allSettled([createMember(staff, one), createMember(staff, one)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const other = await createMember(staff, { ...one, employer: "市一医院" });
  await expect(editMember(staff, { memberId: other.id, ...one })).rejects.toMatchObject({
    kind: "conflict",
    fields: { name: expect.stringContaining("王芳") },
  });
  await expect(editMember(staff, { memberId: 999, ...one, name: "无人" })).rejects.toMatchObject({
    kind: "notFound",
  });
});

test("a collective has one name, and a contact who is a member", async () => {
  const { id: contactId } = await createMember(staff, person({ name: "楼杰" }));
  const given = { name: "民革临安支部", kind: "PARTY", contactId: String(contactId) };
  const { id } = await createCollective(staff, createCollectiveInput.parse(given));
  expect(await listCollectives(staff, "楼")).toMatchObject([{ id, contact: { name: "楼杰" } }]);
  const again = createCollectiveInput.parse({ ...given, name: "民革 临安支部", contactId: "" });
  await expect(createCollective(staff, again)).rejects.toMatchObject({ kind: "conflict" });
  await editCollective(staff, { collectiveId: id, ...again, kind: "TOWN" });
  expect(await listCollectives(staff, "")).toMatchObject([{ kind: "TOWN", contact: null }]);
  const stranger = { collectiveId: id, ...again, contactId: 12345 };
  await expect(editCollective(staff, stranger)).rejects.toMatchObject({
    fields: { contactId: expect.stringContaining("联络委员") },
  });
});

test("only committee staff and the administrator keep and read the directory", async () => {
  for (const role of ["unitClerk", "unitHead", "proposer", "leader", "governmentOffice"] as const) {
    const actor = { ...staff, role };
    await expect(createMember(actor, person({ name: "甲" }))).rejects.toMatchObject({
      kind: "denied",
    });
    await expect(listMembers(actor, "")).rejects.toMatchObject({ kind: "denied" });
  }
  await createMember({ ...staff, role: "administrator" }, person({ name: "甲" }));
});
