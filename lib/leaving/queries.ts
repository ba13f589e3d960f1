import type { Actor } from "@/lib/actor";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import { isColleague } from "@/lib/deputy/policy";
import type { Candidate, WorkLine } from "@/lib/leaving/plan";
import { openAssignments } from "@/lib/succession/queries";
import { grantWords } from "@/lib/user/labels";
import { mayManageUsers } from "@/lib/user/policy";
import { ensure } from "@/lib/verdict";

const GRANT = {
  id: true,
  userId: true,
  role: true,
  unitId: true,
  handOverOfficeId: true,
  collectiveId: true,
  unit: { select: { name: true, headSigns: true } },
  collective: { select: { name: true } },
  user: { select: { name: true } },
} as const;

const CASE = {
  select: { id: true, caseNumber: true, registrationNumber: true, title: true },
} as const;
const HELD = { select: { unitId: true, proposal: CASE } } as const;
const STANDING = { voidedAt: null, proposal: { voidedAt: null } } as const;

type DbCase = {
  id: number;
  caseNumber: string | null;
  registrationNumber: string | null;
  title: string;
};
const caseOf = ({ id, caseNumber, registrationNumber, title }: DbCase) => ({
  id,
  title,
  number: caseNumber ?? registrationNumber ?? "草稿",
});

type Grant = Awaited<ReturnType<typeof grantsIn>>[number];

/** The roles of accounts in use. */
function grantsIn(tx: Tx | typeof db, where: object) {
  return tx.roleGrant.findMany({
    where: { ...where, user: { disabledAt: null } },
    orderBy: { id: "asc" },
    select: GRANT,
  });
}

/** Other people of the grant's unit, office or collective. */
async function colleagues(tx: Tx | typeof db, own: Grant, leaverId: number): Promise<Grant[]> {
  const { unitId, collectiveId, role } = own;
  const place = collectiveId !== null ? { collectiveId } : unitId !== null ? { unitId } : { role };
  const rows = await grantsIn(tx, { ...place, userId: { notIn: [leaverId, own.userId] } });
  return rows.filter((theirs) => collectiveId !== null || isColleague(own, theirs));
}

/** Each person once. */
const candidates = (grants: readonly Grant[]): Candidate[] => [
  ...new Map(
    grants.map((one) => [
      one.userId,
      { userId: one.userId, name: one.user.name, words: grantWords(one) },
    ]),
  ).values(),
];

/** What an account has still in hand, for whoever manages accounts; each line with the people who can take it. */
export async function readOpenWork(actor: Actor, userId: number): Promise<WorkLine[]> {
  ensure(mayManageUsers(actor));
  return openWork(db, userId, actor.today);
}

/**
 * Work that waits for this person: drafts last written by them, drafts to check or sign where they are the head,
 * their requests that are not ruled on, days on which they stand in for somebody, collectives whose contact they are,
 * and a post that nobody else holds. A member's own proposals stay the member's.
 */
export async function openWork(
  tx: Tx | typeof db,
  userId: number,
  today: PlainDate,
): Promise<WorkLine[]> {
  const grants = await grantsIn(tx, { userId });
  const lines: WorkLine[] = [];
  // One after the other: a transaction has one connection.
  for (const grant of grants) {
    const others = await colleagues(tx, grant, userId);
    if (grant.unitId !== null) lines.push(...(await unitLines(tx, grant, others)));
    if (grant.collectiveId !== null) lines.push(...(await contactLines(tx, grant, others)));
    lines.push(...(await postLines(tx, grant, others)));
  }
  lines.push(...(await deputyLines(tx, userId, today)));
  return [...new Map(lines.map((line) => [line.key, line])).values()];
}

const lineOf = (
  kind: WorkLine["kind"],
  id: number,
  { role, unitId, collectiveId }: Grant,
  rest: Pick<WorkLine, "words" | "proposal" | "candidates">,
): WorkLine => ({ key: `${kind}-${id}`, kind, id, role, unitId, collectiveId, ...rest });

async function unitLines(tx: Tx | typeof db, grant: Grant, others: Grant[]): Promise<WorkLine[]> {
  const { userId, unitId, role, unit } = grant;
  const assignment = { ...STANDING, unitId, status: { not: "REASSIGNED" } } as const;
  const drafts = await tx.replyDraft.findMany({
    where: { closedAt: null, assignment },
    orderBy: { id: "asc" },
    include: { assignment: HELD, steps: { orderBy: { id: "desc" }, take: 1 } },
  });
  const all = candidates(others);
  const heads = candidates(others.filter((one) => one.role === "unitHead"));
  const lines = drafts.flatMap((draft) => {
    const last = draft.steps[0]?.kind;
    const proposal = caseOf(draft.assignment.proposal);
    if (last === "SENT" || last === "CHECKED") {
      if (role !== "unitHead") return [];
      const signs = last === "CHECKED" && unit?.headSigns;
      const words = last === "SENT" ? "答复稿已送核，待核" : "答复稿已核过，待签发";
      return [
        lineOf("sign", draft.id, grant, { words, proposal, candidates: signs ? heads : all }),
      ];
    }
    if (draft.updatedById !== userId) return [];
    const words = last === "SENT_BACK" ? "答复稿被退回，在改" : last ? "答复待送达" : "答复稿在写";
    return [lineOf("draft", draft.id, grant, { words, proposal, candidates: all })];
  });
  const own = { recordedById: userId, voidedAt: null, assignment };
  const returns = await tx.returnRequest.findMany({
    where: { ...own, ruledOn: null },
    select: { id: true, assignment: HELD },
  });
  const extensions = await tx.extensionRequest.findMany({
    where: {
      ...own,
      OR: [{ officeOutcome: null }, { officeOutcome: "AGREED", committeeOutcome: null }],
    },
    select: { id: true, assignment: HELD },
  });
  const asked = (kind: "return" | "extension", rows: typeof returns, words: string) =>
    rows.map(({ id, assignment: held }) =>
      lineOf(kind, id, grant, { words, proposal: caseOf(held.proposal), candidates: all }),
    );
  return [
    ...lines,
    ...asked("return", returns, "申退等裁定"),
    ...asked("extension", extensions, "延期申请等审"),
  ];
}

const OPEN = ["DRAFT", "SENT_BACK", "SUBMITTED", "FILED", "ASSIGNED", "ANSWERED"] as const;

async function contactLines(
  tx: Tx | typeof db,
  grant: Grant,
  others: Grant[],
): Promise<WorkLine[]> {
  const { id, collectiveId } = grant;
  const open = await tx.proposal.count({
    where: { voidedAt: null, status: { in: [...OPEN] }, proposers: { some: { collectiveId } } },
  });
  if (open === 0) return [];
  const words = `${grantWords(grant)}，没有办完的提案${open}件`;
  return [lineOf("contact", id, grant, { words, proposal: null, candidates: candidates(others) })];
}

/** The only clerk of a unit with open cases; the only one of the committee's staff or the office. */
async function postLines(tx: Tx | typeof db, grant: Grant, others: Grant[]): Promise<WorkLine[]> {
  const { id, role, unitId } = grant;
  if (role !== "unitClerk" && role !== "committeeStaff" && role !== "governmentOffice") return [];
  if (others.some((one) => one.role === role)) return [];
  const open = unitId === null ? null : (await openAssignments(tx, unitId)).length;
  if (open === 0) return [];
  const words = `唯一的${grantWords(grant)}${open ? `，本单位在办${open}件次` : ""}`;
  return [lineOf("role", id, grant, { words, proposal: null, candidates: candidates(others) })];
}

async function deputyLines(
  tx: Tx | typeof db,
  userId: number,
  today: PlainDate,
): Promise<WorkLine[]> {
  const rows = await tx.deputy.findMany({
    where: {
      deputyId: userId,
      endedAt: null,
      untilOn: { gte: fromPlainDate(today) },
      grant: { user: { disabledAt: null } },
    },
    orderBy: { id: "asc" },
    select: { id: true, grant: { select: GRANT } },
  });
  const lines: WorkLine[] = [];
  for (const { id, grant } of rows) {
    const others = candidates(await colleagues(tx, grant, userId));
    const words = `代${grant.user.name}的${grantWords(grant)}`;
    lines.push(lineOf("deputy", id, grant, { words, proposal: null, candidates: others }));
  }
  return lines;
}
