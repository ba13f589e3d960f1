import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { makeSubmissions, type Submissions } from "@/lib/proposal/testing-register";
import { findSimilar, readWholeCase } from "@/lib/similar/queries";

let register: Submissions;
beforeEach(async () => {
  register = await makeSubmissions();
});

const titles = async (actor: Submissions["staff"], title: string, suggestions: string[] = []) =>
  (await findSimilar(actor, { title, suggestions })).map((one) => one.title);

test("the same matter in other words is found, another matter is not; staff see all, a proposer own and published", async () => {
  const lead = register.members.second.id;
  await register.submitted({
    title: "关于加强农村公路养护的建议",
    suggestions: ["落实养护经费"],
    leadMemberId: lead,
  });
  await register.submitted({
    title: "关于增设社区养老服务中心的建议",
    suggestions: ["增设日间照料床位"],
  });
  const asked = "农村公路养护经费";
  expect(await titles(register.staff, asked)).toEqual(["关于加强农村公路养护的建议"]);
  expect(await titles(register.otherProposer, asked)).toHaveLength(1);
  expect(await titles(register.proposer, asked)).toEqual([]);
  expect(await titles(register.staff, "关于进一步加强工作的建议")).toEqual([]);
  expect(await titles(register.staff, "")).toEqual([]);
});

test("the index follows the text, leaves drafts and what an import's undoing voided, and the case itself", async () => {
  const id = await register.submitted({ title: "关于治理苕溪淤积的建议" });
  expect(await titles(register.staff, "苕溪淤积治理")).toHaveLength(1);
  expect(
    await findSimilar(register.staff, { proposalId: id, title: "苕溪淤积治理", suggestions: [] }),
  ).toEqual([]);
  await db.proposal.update({
    where: { id },
    data: { title: "关于建设图书馆的建议", suggestions: ["购书"] },
  });
  expect(await titles(register.staff, "苕溪淤积治理")).toEqual([]);
  expect(await titles(register.staff, "图书馆建设")).toHaveLength(1);
  await db.proposal.update({ where: { id }, data: { voidedAt: new Date() } });
  expect(await db.textPair.count({ where: { proposalId: id } })).toBe(0);
});

test("one is read in full by whoever may see it", async () => {
  const id = await register.submitted({ title: "关于治理苕溪淤积的建议" });
  const whole = {
    title: "关于治理苕溪淤积的建议",
    analysis: "河道淤积严重。",
    suggestions: ["清淤", "建护岸"],
  };
  expect(await readWholeCase(register.staff, id)).toMatchObject({ ...whole, reply: null });
  expect(await readWholeCase(register.proposer, id)).toMatchObject(whole);
  expect(await readWholeCase(register.otherProposer, id)).toBeNull();
  expect(await readWholeCase(register.staff, 999_999)).toBeNull();
});
