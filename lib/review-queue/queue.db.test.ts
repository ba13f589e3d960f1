import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { submitProposal } from "@/lib/proposal/commands";
import { makeSubmissions, type Submissions } from "@/lib/proposal/testing-register";
import { fileProposal, sendBackProposal } from "@/lib/review/commands";
import { parseQueueFilter, type QueueQuery } from "@/lib/review-queue/filter";
import { readPlace, readQueue } from "@/lib/review-queue/queries";

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

test("each has its place and its neighbours, in what it is narrowed to; what is left out, in the whole", async () => {
  const [one, two, three] = [
    await register.submitted({ submittedOn: "2012-03-01" }),
    await register.submitted({ submittedOn: "2012-03-02", period: "INTERIM" }),
    await register.submitted({ submittedOn: "2012-03-05" }),
  ];
  const place = async (id: number, query: QueueQuery = {}) =>
    readPlace({ ...register.staff, today: "2012-03-30" }, parseQueueFilter(query), id);
  expect(await place(one)).toMatchObject({ place: 1, of: 3, previous: null, next: two });
  expect(await place(three, { period: "PLENARY" })).toMatchObject({
    place: 2,
    of: 2,
    previous: one,
    next: null,
  });
  expect(await place(two, { period: "PLENARY" })).toMatchObject({
    place: 2,
    of: 3,
    previous: one,
    next: three,
  });
  await fileProposal(register.staff, { proposalId: two, decidedOn: "2012-03-20" });
  expect(await place(two)).toMatchObject({ place: 0, row: null, previous: null, next: null });
});
