import type { Tx } from "@/lib/db/client";

const MOST_NAMES = 3;

function namesOf(rows: readonly { name: string }[]): string {
  const names = rows.slice(0, MOST_NAMES).map(({ name }) => name);
  return `${names.join("、")}${rows.length > MOST_NAMES ? `等${rows.length}` : ""}`;
}

/** Why an import of the register cannot be taken back, in a sentence; null: it can. */
export async function undoObstacle(tx: Tx, importId: number): Promise<string | null> {
  const row = await tx.memberImport.findUniqueOrThrow({
    where: { id: importId },
    select: { kind: true, appliedAt: true, changes: true },
  });
  const later = await tx.memberImport.findFirst({
    where: {
      kind: row.kind,
      state: "APPLIED",
      id: { not: importId },
      appliedAt: { gt: row.appliedAt! },
    },
    select: { fileName: true },
  });
  if (later) return `这以后又导入过“${later.fileName}”，请先撤销那一次`;
  const isNew = row.changes.filter(({ before }) => before === null);
  const changed = row.changes.filter(({ before }) => before !== null);
  const ids = (rows: typeof row.changes) => rows.map(({ subjectId }) => subjectId);
  const used = await (row.kind === "MEMBERS"
    ? usedMembers(tx, ids(isNew))
    : usedCollectives(tx, ids(isNew)));
  if (used.length > 0)
    return `${namesOf(used)}已有提案、附议、账号，或是集体的联络员，不能撤销。请逐个修改`;
  const since = { gt: row.appliedAt! };
  const subject = { in: ids(changed) };
  const built = await tx.proposerThen.findMany({
    where: {
      keptAt: since,
      ...(row.kind === "MEMBERS" ? { memberId: subject } : { collectiveId: subject }),
    },
    distinct: row.kind === "MEMBERS" ? ["memberId"] : ["collectiveId"],
    select: { member: { select: { name: true } }, collective: { select: { name: true } } },
  });
  if (built.length === 0) return null;
  const people = built.map(({ member, collective }) => ({ name: (member ?? collective)!.name }));
  return `${namesOf(people)}已按新的资料提交了提案，不能撤销。请逐个修改`;
}

function usedMembers(tx: Tx, ids: number[]) {
  return tx.member.findMany({
    where: {
      id: { in: ids },
      OR: [
        { proposing: { some: {} } },
        { coSigning: { some: {} } },
        { grants: { some: {} } },
        { collectives: { some: {} } },
        { proposedAs: { some: {} } },
        { contactThen: { some: {} } },
        { contactBefore: { some: {} } },
      ],
    },
    select: { name: true },
  });
}

function usedCollectives(tx: Tx, ids: number[]) {
  return tx.collective.findMany({
    where: {
      id: { in: ids },
      OR: [
        { proposing: { some: {} } },
        { coSigning: { some: {} } },
        { grants: { some: {} } },
        { proposedAs: { some: {} } },
      ],
    },
    select: { name: true },
  });
}
