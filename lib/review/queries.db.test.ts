import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { makeSubmissions, type Submissions } from "@/lib/proposal/testing-register";
import { declineProposal } from "@/lib/review/commands";
import { listMergeCandidates } from "@/lib/review/queries";

let register: Submissions;
beforeEach(async () => {
  register = await makeSubmissions();
});

const roads = {
  title: "关于加强农村公路养护的建议",
  analysis: "全市农村公路坑洼多，雨天行车十分危险。",
  suggestions: ["每年落实养护经费"],
};

test("the most alike of the same plenary first, with the passages in both; never one that cannot be the main case", async () => {
  const { staff, proposer, leader } = register;
  const id = await register.submitted(roads);
  const twin = await register.submitted(roads);
  const cousin = await register.submitted({
    ...roads,
    title: "关于农村公路养护经费的建议",
    analysis: "另有说法。",
  });
  await register.submitted({ title: "关于建设图书馆的建议", suggestions: ["购书"] });
  const declined = await register.submitted(roads);
  await declineProposal(staff, {
    proposalId: declined,
    decidedOn: "2012-03-20",
    declineReason: "EMPTY",
    reason: "空泛",
    disposition: "NONE",
  });
  const elsewhere = await db.plenary.create({ data: { name: "八届二次会议" } });
  await register.submitted({ ...roads, plenaryId: elsewhere.id });
  const candidates = await listMergeCandidates(staff, id);
  expect(candidates.map((one) => one.id)).toEqual([twin, cousin]);
  expect(candidates[0]).toMatchObject({
    passages: [roads.title, "全市农村公路坑洼多，雨天行车十分危险"],
    letters: 30,
    status: "SUBMITTED",
  });
  expect(candidates[1]?.passages).toEqual([]);
  for (const actor of [proposer, leader]) expect(await listMergeCandidates(actor, id)).toEqual([]);
});
