import { beforeEach, expect, test } from "vitest";
import { db, inTransaction } from "@/lib/db/client";
import { insertAll, takeIds } from "@/lib/import/bulk-insert";
import { makeSubmissions, type Submissions } from "@/lib/proposal/testing-register";

let register: Submissions;
beforeEach(async () => {
  register = await makeSubmissions();
});

test("a fact of a new assignment that was prepared first is written after it", async () => {
  const proposalId = await register.submitted();
  await inTransaction(async (tx) => {
    const [id] = await takeIds(tx, "Assignment", 1);
    const acceptance = { assignmentId: id, acceptedOn: "2012-03-29", source: "IMPORT" };
    const assignment = {
      id,
      proposalId,
      round: 1,
      role: "SOLE",
      position: 0,
      status: "ACCEPTED",
      assignedOn: "2012-03-28",
      dueComputed: true,
      source: "IMPORT",
    };
    await insertAll(tx, [
      { table: "Acceptance", values: acceptance },
      { table: "Assignment", values: assignment },
    ]);
  });
  expect(
    await db.acceptance.findMany({ select: { assignment: { select: { proposalId: true } } } }),
  ).toEqual([{ assignment: { proposalId } }]);
});
