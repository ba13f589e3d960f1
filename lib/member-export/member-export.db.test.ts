import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { readCaseFile } from "@/lib/case-file/queries";
import { db } from "@/lib/db/client";
import { Role } from "@/lib/db/generated/enums";
import { listMembers } from "@/lib/member/queries";
import { exportMembers } from "@/lib/member-export/commands";
import { exportMembersInput } from "@/lib/member-export/schema";
import { makeSubmissions, type Submissions } from "@/lib/proposal/testing-register";
import { readCsv } from "@/lib/spreadsheet/csv";
import { readPrinted } from "@/lib/writing/queries";

const NUMBER = "13857101234";
const EMAIL = "ada@linan.gov.cn";
let register: Submissions;

beforeEach(async () => {
  register = await makeSubmissions();
  const { lead, second } = register.members;
  for (const { id } of [lead, second])
    await db.member.update({ where: { id }, data: { mobile: NUMBER, email: EMAIL } });
  await db.collective.update({
    where: { id: register.party.id },
    data: { contactId: second.id },
  });
});

const csv = (of: Record<string, unknown> = {}) =>
  exportMembersInput.parse({ format: "csv", kind: "MEMBERS", reason: "", ...of });
const textOf = ({ bytes }: { bytes: Buffer }) => bytes.toString("utf8");

test("the register leaves masked, and whole only with staff who say why; both stand in the log", async () => {
  const masked = await exportMembers(register.staff, csv());
  expect(textOf(masked)).toContain("138****1234,a***@linan.gov.cn");
  expect(textOf(masked)).not.toContain(NUMBER);
  const rows = readCsv(masked.bytes, "CSV").rows.length;
  expect(rows).toBe(4);
  const collectives = await exportMembers(register.staff, csv({ kind: "COLLECTIVES" }));
  expect(textOf(collectives)).toContain("民盟临安市委员会,党派,纪云舟,138****1234");
  expect(exportMembersInput.safeParse({ whole: "on", reason: " " }).success).toBe(false);
  const whole = csv({ whole: "on", reason: "通知参加现场办理会" });
  expect(textOf(await exportMembers(register.staff, whole))).toContain(NUMBER);
  const log = await db.event.findMany({ where: { kind: "member.export" }, orderBy: { id: "asc" } });
  expect(log.map(({ data }) => data)).toMatchObject([
    { whole: false, count: 3 },
    { whole: false, count: 1 },
    { whole: true, reason: "通知参加现场办理会" },
  ]);
  const xlsx = await exportMembers(register.staff, exportMembersInput.parse({}));
  expect(xlsx.name).toMatch(/^委员名册（手机号已遮住.*\.xlsx$/);
});

test("each role: who keeps the register has it, only staff have it whole, nobody else has any of it", async () => {
  for (const role of Object.keys(Role) as Role[]) {
    const actor: Actor = { ...register.staff, role };
    const whole = exportMembers(actor, csv({ whole: "on", reason: "通知" }));
    const masked = exportMembers(actor, csv());
    const listed = listMembers(actor, "");
    const outcome = await Promise.allSettled([masked, whole, listed]);
    const may = outcome.map(({ status }) => status === "fulfilled");
    if (role === "committeeStaff") expect(may).toEqual([true, true, true]);
    else if (role === "administrator") expect(may).toEqual([true, false, true]);
    else expect([role, ...may]).toEqual([role, false, false, false]);
  }
});

test("no page of a case holds a proposer's number or address, for whoever reads it", async () => {
  const { members, party, proposer, otherProposer, leader, staff } = register;
  const own = await register.submitted({ coSignerIds: [members.second.id] });
  const collective = await register.submitted({
    leadMemberId: undefined,
    leadCollectiveId: party.id,
  });
  for (const [actor, id] of [
    [staff, own],
    [staff, collective],
    [leader, own],
    [proposer, own],
    [otherProposer, own],
  ] as const) {
    const read = JSON.stringify([await readCaseFile(actor, id)], (_, value: unknown) =>
      typeof value === "bigint" ? Number(value) : value,
    );
    expect(read).not.toContain(NUMBER);
    expect(read).not.toContain(EMAIL);
  }
  expect(JSON.stringify(await readPrinted(staff, own))).not.toContain(NUMBER);
});
