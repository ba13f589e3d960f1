import type { Route } from "next";
import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { keepFile } from "@/lib/import/commands";
import { lockMembers } from "@/lib/member/commands";
import { mayManageMembers } from "@/lib/member/policy";
import { type Answers, readAnswers } from "@/lib/member-import/answers";
import { openSheet } from "@/lib/member-import/open-sheet";
import { openRows } from "@/lib/member-import/plan";
import { importWithFile, readAgain } from "@/lib/member-import/queries";
import type {
  answerInput,
  applyMemberImportInput,
  memberImportInput,
  startMemberImportInput,
  undoMemberImportInput,
} from "@/lib/member-import/schema";
import { undoObstacle } from "@/lib/member-import/undo";
import { takeBack, writePlan } from "@/lib/member-import/write";
import { paths } from "@/lib/paths";
import { ensure } from "@/lib/verdict";

type Done = { to: Route };

/** Takes a register's sheet in, kept as it came, to be looked at before anything is written. @throws Refusal denied, invalid */
export async function startMemberImport(
  actor: Actor,
  { kind, file }: z.output<typeof startMemberImportInput>,
): Promise<Done & { importId: number }> {
  ensure(mayManageMembers(actor));
  const bytes = new Uint8Array(await file.arrayBuffer());
  await openSheet(kind, bytes, file.name).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(error.kind, error.message, { file: error.message });
  });
  return inTransaction(async (tx) => {
    const { id: fileId } = await keepFile(tx, { name: file.name, bytes });
    const { id } = await tx.memberImport.create({
      data: { kind, fileId, fileName: file.name, createdById: actor.userId, createdBy: actor.name },
      select: { id: true },
    });
    await note(tx, actor, "memberImport.start", { id, fileName: file.name }, {});
    return { to: paths.members.import(id), importId: id };
  });
}

function note(
  tx: Tx,
  actor: Actor,
  kind: string,
  { id, fileName }: { id: number; fileName: string },
  data: Record<string, string | number>,
) {
  return recordEvent(tx, actor, {
    kind,
    subject: `MemberImport:${id}`,
    data: { file: fileName, ...data },
  });
}

/** The import, locked and still a preview. */
async function openPreview(tx: Tx, id: number) {
  await tx.$executeRaw`SELECT id FROM "MemberImport" WHERE id = ${id} FOR UPDATE`;
  const row = await importWithFile(tx, id);
  if (row.state !== "PREVIEW")
    throw new Refusal("conflict", "这次导入已经写入、撤销或放弃，不能再改。请刷新后再看。");
  return row;
}

/** Keeps who is meant among namesakes, what an unknown sector is, and whether faulty rows stay out. @throws Refusal */
export async function answerMemberImport(
  actor: Actor,
  { importId, ...given }: z.output<typeof answerInput>,
): Promise<Done> {
  ensure(mayManageMembers(actor));
  return inTransaction(async (tx) => {
    const row = await openPreview(tx, importId);
    const answers: Answers = { ...readAnswers(row.answers) };
    if (given.part === "faulty") answers.withoutFaulty = given.withoutFaulty === "on";
    for (const [field, value] of Object.entries(given)) {
      const [, part, key] = /^(who|sector)-(\d{1,6})$/.exec(field) ?? [];
      if (!part || typeof value !== "string" || value === "") continue;
      if (part === "who")
        answers.who = { ...answers.who, [key!]: value === "new" ? "new" : Number(value) };
      else answers.sectors = { ...answers.sectors, [String(given[`word-${key}`])]: value };
    }
    await tx.memberImport.update({ where: { id: importId }, data: { answers } });
    return { to: `${paths.members.import(importId)}#check` as Route };
  });
}

/**
 * Writes what the preview showed, in one transaction and one event.
 * @throws Refusal denied; invalid while a row has a fault or no answer, or when there is nothing to write; conflict when
 * the register changed since
 */
export async function applyMemberImport(
  actor: Actor,
  { importId, seenCreated, seenChanged }: z.output<typeof applyMemberImportInput>,
): Promise<Done> {
  ensure(mayManageMembers(actor));
  return inTransaction(async (tx) => {
    await lockMembers(tx);
    const row = await openPreview(tx, importId);
    const { plan, book, answers } = await readAgain(tx, row);
    const open = openRows(plan).length;
    if (open > 0 && !answers.withoutFaulty)
      throw new Refusal(
        "invalid",
        `还有${open}行有错或没有答。改好、答好，或勾选这些行不导入，再写入。`,
      );
    if (plan.created.length !== seenCreated || plan.changed.length !== seenChanged)
      throw new Refusal("conflict", "名册刚有变化，请按新的预览再核对一遍。");
    if (plan.created.length + plan.changed.length === 0)
      throw new Refusal("invalid", "没有要写入的变化：表里的和名册一样。");
    await writePlan(tx, importId, book, plan);
    const report = {
      created: plan.created.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged,
      missing: plan.missing.length,
      leftOut: open,
    };
    await tx.memberImport.update({
      where: { id: importId },
      data: { state: "APPLIED", appliedAt: new Date(), report },
    });
    await note(tx, actor, "memberImport.apply", row, report);
    return { to: paths.members.import(importId) };
  }, 60_000);
}

/** Lays a preview aside; nothing was written, the file stays. @throws Refusal denied, conflict */
export async function discardMemberImport(
  actor: Actor,
  { importId }: z.output<typeof memberImportInput>,
): Promise<Done> {
  ensure(mayManageMembers(actor));
  return inTransaction(async (tx) => {
    const row = await openPreview(tx, importId);
    await tx.memberImport.update({ where: { id: importId }, data: { state: "DISCARDED" } });
    await note(tx, actor, "memberImport.discard", row, {});
    return { to: paths.members.imports };
  });
}

/**
 * Takes the last import of a register back whole: what was new goes, what was changed stands as before. As long as
 * nothing was built on it.
 * @throws Refusal denied; conflict when it was not written, or an entry was changed since; invalid with what was built
 */
export async function undoMemberImport(
  actor: Actor,
  { importId, reason }: z.output<typeof undoMemberImportInput>,
): Promise<Done> {
  ensure(mayManageMembers(actor));
  return inTransaction(async (tx) => {
    await lockMembers(tx);
    const row = await importWithFile(tx, importId);
    const { count } = await tx.memberImport.updateMany({
      where: { id: importId, state: "APPLIED" },
      data: { state: "UNDONE", undoneAt: new Date(), undoneById: actor.userId },
    });
    if (count === 0) throw new Refusal("conflict", "这次导入没有写入，或已经撤销。请刷新后再看。");
    const obstacle = await undoObstacle(tx, importId);
    if (obstacle) throw new Refusal("invalid", `${obstacle}。`);
    await takeBack(tx, row);
    await note(tx, actor, "memberImport.undo", row, { reason });
    return { to: paths.members.import(importId) };
  }, 60_000);
}
