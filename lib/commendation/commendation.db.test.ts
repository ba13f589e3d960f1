import { beforeEach, expect, test } from "vitest";
import { eventsOf, makeRegister, on, type Register } from "@/lib/assignment/testing";
import { commend } from "@/lib/commendation/commands";
import { commendInput } from "@/lib/commendation/schema";
import { voidFact } from "@/lib/correction/commands";
import { db } from "@/lib/db/client";
import { editPoints } from "@/lib/member-work/commands";
import { readAccount } from "@/lib/member-work/queries";
import { editPointsInput } from "@/lib/member-work/schema";

let register: Register;
let proposalId: number;

beforeEach(async () => {
  register = await makeRegister("2012-03-28");
  proposalId = await register.filedCase();
});

const given = (of: Record<string, unknown> = {}) =>
  commendInput.parse({
    proposalId,
    title: "优秀提案",
    decidedBy: "市政协主席会议",
    commendedOn: "2012-06-20",
    ...of,
  });
const staff = () => on("2012-06-25", register.staff);

async function linesAt(asOf: string) {
  const { plenaryId, members } = register;
  const { account } = await readAccount(staff(), { plenaryId, memberId: members.lead.id, asOf });
  return account.lines.map(({ kind, note, counted }) => [kind, note, counted]);
}

test("a commended case gives its lead the plenary's points from that day, until it is voided", async () => {
  const fields = { "points-LEAD_FILED": "3", "points-COMMENDED": "2" };
  const rules = editPointsInput.parse({ plenaryId: String(register.plenaryId), ...fields });
  await editPoints(register.staff, rules);
  await commend(staff(), given());
  await commend(staff(), given({ title: "好提案", commendedOn: "2012-06-22" }));
  expect(await linesAt("2012-06-19")).toEqual([["LEAD_FILED", undefined, 30]]);
  expect(await linesAt("2012-06-25")).toEqual([
    ["LEAD_FILED", undefined, 30],
    ["COMMENDED", "优秀提案", 20],
    ["COMMENDED", "好提案", 20],
  ]);
  expect((await eventsOf(proposalId)).at(-1)).toBe("proposal.commend");
  const { id: factId } = await db.commendation.findFirstOrThrow({ where: { title: "优秀提案" } });
  await voidFact(staff(), { proposalId, fact: "commendation", factId, reason: "登记错了一件" });
  expect(await linesAt("2012-06-25")).toEqual([
    ["LEAD_FILED", undefined, 30],
    ["COMMENDED", "好提案", 20],
  ]);
});

test("refused: anybody but staff, the same title again, a day before filing or to come", async () => {
  for (const [who, kind] of [
    [register.office, "denied"],
    [register.proposer, "denied"],
    [register.waterClerk, "notFound"],
  ] as const)
    await expect(commend(on("2012-06-25", who), given())).rejects.toMatchObject({ kind });
  await commend(staff(), given());
  await expect(commend(staff(), given())).rejects.toMatchObject({
    fields: { title: expect.stringContaining("只登记一次") },
  });
  for (const commendedOn of ["2012-03-01", "2012-06-26"])
    await expect(commend(staff(), given({ title: "好提案", commendedOn }))).rejects.toMatchObject({
      fields: { commendedOn: expect.any(String) },
    });
  expect(
    commendInput.safeParse({ proposalId, title: "", decidedBy: "", commendedOn: "" }).success,
  ).toBe(false);
});
