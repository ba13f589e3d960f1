import type { Actor } from "@/lib/actor";
import { type NewEvent, recordEvents } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { raw, sql } from "@/lib/db/sql";
import { refreshStatus } from "@/lib/proposal/commands";
import { insertAll, takeIds } from "./bulk-insert";
import { assignmentLines } from "./effective";
import { type FactContext, factsOf, type Insert } from "./facts";
import { TABLES } from "./group-tables";
import { type Group, GROUPS } from "./groups";
import { type Names, readNames } from "./names";
import type { Plan, Present, RowPlan } from "./plan";
import { proposalValues, proposerInserts } from "./proposal-values";
import { readLimits } from "./queries";
import type { RegisterRow } from "./register-row";
import { remaindersOf } from "./remainders";
import type { CleanRow, ProposerRef } from "./result";

export type Batch = { id: number; plenaryId: number; fileName: string };
/** The row as it stood before a batch, and who proposed it: what an undoing writes back. */
export type RowBefore = RegisterRow & { proposers: Present["proposers"] };
type Update = Extract<RowPlan, { kind: "update" }>;
export type Progress = (done: number, all: number, words: string) => void;

type Write = {
  row: RegisterRow;
  groups: readonly Group[];
  proposalId: number;
  recomputesDue: boolean;
  assignmentIds: number[];
};

/** Applies a plan: facts, statuses, the batch's changes and one event for each proposal. Call it in one transaction. */
export class Applier {
  private readonly inserts: Insert[] = [];
  private readonly now = new Date().toISOString();
  private readonly events: NewEvent[] = [];

  private constructor(
    private readonly tx: Tx,
    private readonly actor: Actor,
    private readonly batch: Batch,
    private readonly names: Names,
    private readonly limits: Awaited<ReturnType<typeof readLimits>>,
  ) {}

  static async start(tx: Tx, actor: Actor, batch: Batch): Promise<Applier> {
    return new Applier(
      tx,
      actor,
      batch,
      await readNames(tx, batch.plenaryId),
      await readLimits(tx, batch.plenaryId),
    );
  }

  async apply(plan: Plan, progress: Progress = () => {}): Promise<void> {
    const creates = plan.rows.filter((one) => one.kind === "create");
    const updates = plan.rows.filter((one) => one.kind === "update");
    const ids = await takeIds(this.tx, "Proposal", creates.length);
    const lines = creates.map(({ clean }) => assignmentLines(clean.row).length);
    const renewed = updates.map((one) =>
      one.groups.includes("handling") ? assignmentLines(one.merged).length : 0,
    );
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    const assignmentIds = await takeIds(this.tx, "Assignment", sum(lines) + sum(renewed));
    let taken = 0;
    const take = (count: number) => assignmentIds.slice(taken, (taken += count));
    for (const [index, { clean }] of creates.entries()) this.names.addCase(clean.row, ids[index]!);
    for (const [index, { clean }] of creates.entries()) {
      this.create(clean, ids[index]!, take(lines[index]!));
    }
    progress(creates.length, plan.rows.length, "整理新增的提案");
    await this.prepareUpdates(updates, renewed, take);
    await insertAll(this.tx, this.inserts);
    for (const { present } of updates) await refreshStatus(this.tx, present.id);
    progress(plan.rows.length, plan.rows.length, "写入完毕");
    await recordEvents(this.tx, this.actor, this.events);
  }

  private create(clean: CleanRow, id: number, assignmentIds: number[]): void {
    const { plenaryId } = this.batch;
    const about = { id, plenaryId, createdById: this.actor.userId, updatedAt: this.now };
    const values = { ...about, ...proposalValues(clean.row, this.names) };
    this.inserts.push({
      table: "Proposal",
      values: { ...values, proposerKind: clean.proposerKind },
    });
    this.inserts.push(...proposerInserts(id, clean.proposers, this.names));
    const { row } = clean;
    this.write({ row, groups: GROUPS, proposalId: id, recomputesDue: false, assignmentIds });
    this.note("import.create", id, clean.number, null, row);
  }

  /** A limit that the sheet gives is kept as written; an empty one, or one that was computed, is computed. */
  private dueOf(row: RegisterRow, recomputes: boolean): FactContext["replyDue"] {
    if (row.replyDueOn !== null && !recomputes) return { on: row.replyDueOn, computed: false };
    return row.handedOverOn ? { on: this.limits.reply(row.handedOverOn), computed: true } : null;
  }

  private write({ row, groups, proposalId, recomputesDue, assignmentIds }: Write): void {
    const context: FactContext = {
      proposalId,
      unitId: (name) => this.names.unit(name),
      classId: (letter) => this.names.outcomeClass(letter).id,
      mergedIntoId: (number) => this.names.caseOf(number),
      assistLimit: this.limits.assist,
      replyDue: this.dueOf(row, recomputesDue),
      assignmentIds,
    };
    const record = { recordedById: this.actor.userId, source: "IMPORT", batchId: this.batch.id };
    for (const { table, values } of factsOf(row, groups, context)) {
      this.inserts.push({ table, values: { ...values, ...record } });
    }
    const merged =
      row.mergedIntoNumber !== null && this.names.caseOf(row.mergedIntoNumber) !== null;
    for (const one of remaindersOf(row, merged)) {
      this.inserts.push({
        table: "SheetRemainder",
        values: { proposalId, ...one, batchId: this.batch.id },
      });
    }
  }

  private note(
    kind: string,
    proposalId: number,
    sheetRow: number,
    before: RowBefore | null,
    after: RegisterRow,
  ): void {
    this.inserts.push({
      table: "ImportChange",
      values: { batchId: this.batch.id, proposalId, sheetRow, before, after },
    });
    this.events.push({
      kind,
      proposalId,
      plenaryId: this.batch.plenaryId,
      data: { file: this.batch.fileName, row: sheetRow, batch: this.batch.id },
    });
  }

  private async prepareUpdates(
    updates: Update[],
    renewed: number[],
    take: (count: number) => number[],
  ): Promise<void> {
    for (const [index, update] of updates.entries()) {
      const { present, merged, groups, clean } = update;
      const id = present.id;
      const standing = groups.includes("handling")
        ? take(renewed[index]!)
        : await this.standingAssignments(id);
      await this.clear(id, groups, `按「${this.batch.fileName}」更新`);
      if (groups.includes("proposers"))
        this.inserts.push(...(await this.newProposers(id, clean.proposers)));
      await this.updateText(id, merged);
      this.write({
        row: merged,
        groups,
        proposalId: id,
        recomputesDue: update.dueComputed,
        assignmentIds: standing,
      });
      this.note(
        "import.update",
        id,
        clean.number,
        { ...present.row, proposers: present.proposers },
        merged,
      );
    }
  }

  /** Makes one proposal say again what stood before a batch. */
  async rewrite(
    id: number,
    row: RowBefore,
    groups: readonly Group[],
    { reason, recomputesDue }: { reason: string; recomputesDue: boolean },
  ) {
    const assignmentIds = groups.includes("handling")
      ? await takeIds(this.tx, "Assignment", assignmentLines(row).length)
      : await this.standingAssignments(id);
    await this.clear(id, groups, reason);
    if (groups.includes("proposers")) {
      await this.tx.proposer.deleteMany({ where: { proposalId: id } });
      await this.tx.proposer.createMany({
        data: row.proposers.map((one, position) => ({ proposalId: id, position, ...one })),
      });
    }
    await this.updateText(id, row);
    this.write({ row, groups, proposalId: id, recomputesDue, assignmentIds });
    await insertAll(this.tx, this.inserts.splice(0));
  }

  private async clear(id: number, groups: readonly Group[], reason: string): Promise<void> {
    await this.voidGroups([id], groups, reason);
    await this.tx.sheetRemainder.deleteMany({ where: { proposalId: id } });
  }

  private async newProposers(id: number, refs: readonly ProposerRef[]): Promise<Insert[]> {
    await this.tx.proposer.deleteMany({ where: { proposalId: id } });
    return proposerInserts(id, refs, this.names);
  }

  /** Voids what an import wrote in these groups. */
  async voidGroups(
    ids: readonly number[],
    groups: readonly Group[],
    reason: string,
  ): Promise<void> {
    if (ids.length === 0) return;
    const list = [...ids];
    // Facts of assignments first: they are found through the assignments that still stand.
    const tables = groups
      .flatMap((group) => TABLES[group])
      .toSorted((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
    for (const { table, by } of tables) {
      const of =
        by === "proposalId"
          ? sql`"proposalId" = ANY(${list})`
          : sql`"assignmentId" IN (SELECT id FROM "Assignment" WHERE "proposalId" = ANY(${list}) AND "voidedAt" IS NULL)`;
      await this.tx.$executeRaw(sql`
        UPDATE ${raw(`"${table}"`)} SET "voidedAt" = now(), "voidedById" = ${this.actor.userId}, "voidReason" = ${reason}
        WHERE "voidedAt" IS NULL AND source = 'IMPORT' AND ${of}`);
    }
  }

  private async standingAssignments(proposalId: number): Promise<number[]> {
    const rows = await this.tx.assignment.findMany({
      where: { proposalId, voidedAt: null, round: 1, status: { not: "REASSIGNED" } },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    return rows.map((row) => row.id);
  }

  private async updateText(id: number, row: RegisterRow): Promise<void> {
    const { status: _, ...values } = proposalValues(row, this.names);
    const kind = row.proposerKind ?? (row.coSigners.length > 0 ? "JOINT" : "INDIVIDUAL");
    await this.tx.proposal.update({
      where: { id },
      data: { ...values, title: row.title ?? "", proposerKind: kind },
    });
  }
}
