import { beforeEach, expect, test } from "vitest";

import { accept } from "@/lib/assignment/commands";
import { acceptInput } from "@/lib/assignment/schema";
import { assigned, makeRegister, type Register } from "@/lib/assignment/testing";
import { correctFact, voidFact } from "@/lib/correction/commands";
import { correctFactInput, voidFactInput } from "@/lib/correction/schema";
import { db } from "@/lib/db/client";
import { readReceipts } from "@/lib/receipt/queries";

let register: Register;

beforeEach(async () => {
  register = await makeRegister("2012-03-29");
});

const accepting = (assignmentId: number) =>
  acceptInput.parse({ assignmentId, acceptedOn: "2012-03-29" });

test("each acceptance has a number of its own, whoever accepts at the same moment", async () => {
  const ids = [];
  for (let made = 0; made < 8; made += 1)
    ids.push(await assigned(register, await register.filedCase()));
  await Promise.all(
    ids.flatMap(({ lead, assist }) => [
      accept(register.waterClerk, accepting(lead)),
      accept(register.financeClerk, accepting(assist)),
    ]),
  );
  const rows = await db.acceptance.findMany({ orderBy: { receiptNumber: "asc" } });
  expect(rows.map(({ receiptNumber }) => receiptNumber)).toEqual(
    Array.from({ length: 16 }, (_, index) => `2012-签-${String(index + 1).padStart(4, "0")}`),
  );
});

test("a refused acceptance takes no number", async () => {
  const { lead, assist } = await assigned(register, await register.filedCase());
  await expect(accept(register.roadsClerk, accepting(lead))).rejects.toThrow();
  await accept(register.waterClerk, accepting(lead));
  await expect(accept(register.waterClerk, accepting(lead))).rejects.toThrow();
  await accept(register.financeClerk, accepting(assist));
  expect((await db.numberSeries.findFirstOrThrow()).last).toBe(2);
});

test("both sides read it; nobody else, and what was voided says so", async () => {
  const proposalId = await register.filedCase();
  const { lead } = await assigned(register, proposalId);
  await accept(register.waterClerk, accepting(lead));
  const read = (actor = register.office) => readReceipts(actor, proposalId, lead);
  expect(await read()).toMatchObject({
    unit: "县水利局",
    takenBack: null,
    receipts: [
      {
        receiptNumber: "2012-签-0001",
        acceptedOn: "2012-03-29",
        acceptedBy: register.waterClerk.name,
        recordedBy: register.waterClerk.name,
        voidedAt: null,
      },
    ],
  });
  expect((await read(register.waterClerk)).receipts).toHaveLength(1);
  await expect(read(register.financeClerk)).rejects.toMatchObject({ kind: "denied" });
  await expect(read(register.proposer)).rejects.toMatchObject({ kind: "denied" });
  await expect(read(register.roadsClerk)).rejects.toMatchObject({ kind: "notFound" });

  const acceptance = await db.acceptance.findFirstOrThrow();
  const fact = { proposalId, fact: "acceptance", factId: acceptance.id, reason: "不该由我签收" };
  await voidFact(register.staff, voidFactInput.parse(fact));
  await accept(register.waterClerk, accepting(lead));
  expect((await read()).receipts).toMatchObject([
    { receiptNumber: "2012-签-0002", voidedAt: null },
    { receiptNumber: "2012-签-0001", voidReason: "不该由我签收" },
  ]);
});

test("a corrected acceptance keeps its number", async () => {
  const proposalId = await register.filedCase();
  const { lead } = await assigned(register, proposalId);
  await accept(register.waterClerk, accepting(lead));
  const { id } = await db.acceptance.findFirstOrThrow();
  const fact = { proposalId, fact: "acceptance", factId: id, reason: "日期写错" };
  const correction = { ...fact, acceptedOn: "2012-03-28", acceptedBy: "林川" };
  await correctFact(register.staff, correctFactInput.parse(correction));
  expect((await readReceipts(register.office, proposalId, lead)).receipts).toMatchObject([
    { receiptNumber: "2012-签-0001", acceptedOn: "2012-03-28", voidedAt: null },
    { receiptNumber: "2012-签-0001", voidReason: "更正：日期写错" },
  ]);
});
