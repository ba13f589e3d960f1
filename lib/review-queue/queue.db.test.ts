import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { submitProposal } from "@/lib/proposal/commands";
import { makeSubmissions, type Submissions } from "@/lib/proposal/testing-register";
import { fileProposal } from "@/lib/filing/commands";
import { sendBackProposal } from "@/lib/review/commands";
import { parseQueueFilter, type QueueQuery } from "@/lib/review-queue/filter";
import { readQueue } from "@/lib/review-queue/queries";

let register: Submissions;
beforeEach(async () => {
  register = await makeSubmissions();
});

const read = async (query: QueueQuery = {}) =>
  readQueue({ ...register.staff, today: "2012-03-30" }, parseQueueFilter(query));

test("the longest waiting first, by the last submission, its age in working days", async () => {
  const again = await register.submitted({ submittedOn: "2012-02-20" });
  const young = await register.submitted({ submittedOn: "2012-03-28" });
  const old = await register.submitted({ submittedOn: "2012-03-01" });
  const filed = await register.submitted({ submittedOn: "2012-02-20" });
  await fileProposal(register.staff, { proposalId: filed, decidedOn: "2012-03-20" });
  await sendBackProposal(register.staff, {
    proposalId: again,
    decidedOn: "2012-03-02",
    reason: "请补充",
  });
  expect((await read()).rows.map(({ id }) => id)).toEqual([old, young]);
  await submitProposal(register.staff, { proposalId: again, submittedOn: "2012-03-27" });
  const { rows, waiting } = await read();
  // 2012-03-28 is a Wednesday: Thursday and Friday.
  expect(rows.map(({ id, age }) => [id, age])).toEqual([
    [old, 21],
    [again, 3],
    [young, 2],
  ]);
  expect(waiting).toBe(3);
  expect((await read({ again: "yes" })).rows.map(({ id }) => id)).toEqual([again]);
});

test("is narrowed by plenary, 大会 or 平时 and category; without a day it stands first", async () => {
  const { plenaryId } = register;
  const category = await db.category.create({ data: { plenaryId, name: "农业", position: 99 } });
  const one = await register.submitted({ categoryId: category.id });
  const two = await register.submitted({ period: "INTERIM" });
  const ids = async (query: QueueQuery) => (await read(query)).rows.map(({ id }) => id);
  expect(await ids({ category: String(category.id) })).toEqual([one]);
  expect(await ids({ period: "INTERIM" })).toEqual([two]);
  expect(await ids({ plenary: String(plenaryId) })).toEqual([one, two]);
  expect(await ids({ plenary: String(plenaryId + 1) })).toEqual([]);
  expect((await read({ period: "INTERIM" })).categories).toMatchObject([{ name: "农业" }]);
  await db.submission.updateMany({ where: { proposalId: two }, data: { dated: false } });
  expect((await read()).rows[0]).toMatchObject({ id: two, age: null, submittedOn: null });
});

test("is refused to everybody but the committee's staff", async () => {
  for (const actor of [register.proposer, register.office, register.leader]) {
    await expect(readQueue(actor, { again: false })).rejects.toMatchObject({ kind: "denied" });
  }
});
