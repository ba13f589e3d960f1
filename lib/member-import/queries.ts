import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { COLLECTIVE_KIND_LABEL } from "@/lib/member/labels";
import { mayManageMembers } from "@/lib/member/policy";
import { listSectorsIn } from "@/lib/member/queries";
import { readAnswers } from "@/lib/member-import/answers";
import type { DirectoryKind } from "@/lib/member-import/columns";
import { openSheet } from "@/lib/member-import/open-sheet";
import { type Book, type Known, planImport, wordsOf } from "@/lib/member-import/plan";
import { readSheet } from "@/lib/member-import/read-sheet";
import { writeFaults, writeTemplate } from "@/lib/member-import/sheets";
import { undoObstacle } from "@/lib/member-import/undo";
import { ensure } from "@/lib/verdict";

/** The register as an import compares it. */
export async function readBook(tx: Tx, kind: DirectoryKind): Promise<Book> {
  const rows = await tx.member.findMany({
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      gender: true,
      committee: true,
      employer: true,
      post: true,
      mobile: true,
      email: true,
      sector: { select: { name: true } },
    },
  });
  const people = rows.map(({ id, sector, ...values }): Known => ({
    id,
    values: { ...values, sector: sector?.name ?? null },
  }));
  const members = people.map(({ id, values }) => ({
    id,
    name: values.name,
    words: wordsOf(values),
  }));
  const sectors = (await listSectorsIn(tx)).map(({ name }) => name);
  if (kind === "MEMBERS") return { kind, known: people, sectors, members };
  const collectives = await tx.collective.findMany({
    orderBy: { id: "asc" },
    select: { id: true, name: true, kind: true, contactId: true },
  });
  const known = collectives.map(({ id, contactId, ...one }): Known => ({
    id,
    values: {
      name: one.name,
      // 未定 is what the register says while nothing is known.
      kind: COLLECTIVE_KIND_LABEL[one.kind],
      contact: members.find((member) => member.id === contactId)?.words ?? null,
    },
  }));
  return { kind, known, sectors, members };
}

/** An import with its kept file. @throws Refusal notFound */
export async function importWithFile(tx: Tx, id: number) {
  const row = await tx.memberImport.findUnique({
    where: { id },
    include: { file: { select: { name: true, content: true } } },
  });
  if (!row) throw notFound();
  return row;
}

/** Reads the kept file again with what was answered so far. */
export async function readAgain(tx: Tx, row: Awaited<ReturnType<typeof importWithFile>>) {
  const opened = await openSheet(row.kind, row.file.content, row.file.name);
  const answers = readAnswers(row.answers);
  const book = await readBook(tx, row.kind);
  const sheet = readSheet(row.kind, opened.grid, opened.header);
  return { opened, answers, book, sheet, plan: planImport(sheet, book, answers) };
}

/** An import before it is written: what would be new, change, stay, and what must be mended or answered. @throws Refusal */
export async function readMemberPreview(actor: Actor, id: number) {
  ensure(mayManageMembers(actor));
  const row = await importWithFile(db, id);
  const { opened, answers, book, sheet, plan } = await readAgain(db, row);
  const { kind, fileName } = row;
  const rows = sheet.rows.length + new Set(sheet.errors.map((one) => one.row)).size;
  return { id, kind, fileName, header: opened.header, rows, answers, sectors: book.sectors, plan };
}

export type MemberPreview = Awaited<ReturnType<typeof readMemberPreview>>;

const LISTED = {
  id: true,
  kind: true,
  state: true,
  fileName: true,
  createdAt: true,
  createdBy: true,
  appliedAt: true,
  undoneAt: true,
  report: true,
  _count: { select: { changes: true } },
} as const;

/** What became of an import. @throws Refusal denied, notFound */
export async function readMemberImport(actor: Actor, id: number) {
  ensure(mayManageMembers(actor));
  const row = await db.memberImport.findUnique({ where: { id }, select: LISTED });
  if (!row) throw notFound();
  return { ...row, obstacle: row.state === "APPLIED" ? await undoObstacle(db, id) : null };
}

export type MemberImportRow = Awaited<ReturnType<typeof readMemberImport>>;

/** The last imports, the latest first. @throws Refusal denied */
export async function listMemberImports(actor: Actor) {
  ensure(mayManageMembers(actor));
  return db.memberImport.findMany({ orderBy: { id: "desc" }, take: 20, select: LISTED });
}

/** An empty sheet to fill in, with the register's own words in its lists. @throws Refusal denied */
export async function memberTemplate(actor: Actor, kind: DirectoryKind) {
  ensure(mayManageMembers(actor));
  return writeTemplate(await readBook(db, kind));
}

/** The sheet with its faults marked, and their list. @throws Refusal denied, notFound */
export async function memberImportFaults(actor: Actor, id: number) {
  ensure(mayManageMembers(actor));
  const row = await importWithFile(db, id);
  const { opened, plan } = await readAgain(db, row);
  return writeFaults(row.fileName, row.kind, opened, plan);
}
