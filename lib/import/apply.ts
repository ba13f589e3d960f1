import type { Actor } from "@/lib/actor";
import { type NewEvent, recordEvents } from "@/lib/audit/record";
import type { Tx } from "@/lib/db/client";
import { refreshStatus } from "@/lib/proposal/commands";
import { insertAll, partsOf, takeIds } from "./bulk-insert";
import { assignmentLines } from "./effective";
import { type FactContext, factsOf, type Insert } from "./facts";
import { type Group, GROUPS } from "./groups";
import { type Names, readNames } from "./names";
import type { Plan, Present, RowPlan } from "./plan";
import { proposalValues, proposerInserts } from "./proposal-values";
import { readLimits } from "./queries";
import type { RegisterRow } from "./register-row";
import { remaindersOf } from "./remainders";
import { standingAssignments, voidGroups } from "./void-groups";

export type Batch = { id: number; plenaryId: number; fileName: string };
/** The row as it stood before a batch, and who proposed it: what an undoing writes back. */
export type RowBefore = RegisterRow & { proposers: Present["proposers"] };
type Create = Extract<RowPlan, { kind: "create" }>;
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
    const all = creates.length + updates.length;
    await this.create(creates, (done) => progress(done, all, "写入新增的提案"));
    const before = creates.length;
    await this.prepareUpdates(updates, (done) => progress(before + done, all, "更新已有的提案"));
    await this.flush();
    for (const { present } of updates) await refreshStatus(this.tx, present.id);
    progress(all, all, "写入完毕");
  }

  /** All proposals before any fact, for one may be merged into another that stands lower in the sheet. */
  private async create(creates: Create[], progress: (done: number) => void): Promise<void> {
    const ids = await takeIds(this.tx, "Proposal", creates.length);
    for (const [index, { clean }] of creates.entries()) this.names.addCase(clean.row, ids[index]!);
    for (const part of partsOf(creates)) {
      for (const [index, { clean }] of part)
        this.inserts.push(this.newProposal(ids[index]!, clean));
      await this.flush();
    }
    for (const part of partsOf(creates)) {
      const lines = part.map(([, { clean }]) => assignmentLines(clean.row).length);
      const take = await this.takeAssignmentIds(lines);
      for (const [place, [index, { clean }]] of part.entries()) {
        const id = ids[index]!;
        this.inserts.push(...proposerInserts(id, clean.proposers, this.names));
        this.write({
          row: clean.row,
          groups: GROUPS,
          proposalId: id,
          recomputesDue: false,
          assignmentIds: take(lines[place]!),
        });
        this.note("import.create", id, clean.number, null, clean.row);
      }
      await this.flush();
      progress(part.at(-1)![0] + 1);
    }
  }

  private newProposal(id: number, clean: Create["clean"]): Insert {
    const own = {
      plenaryId: this.batch.plenaryId,
      proposerKind: clean.proposerKind,
      createdById: this.actor.userId,
    };
    return {
      table: "Proposal",
      values: { id, ...own, updatedAt: this.now, ...proposalValues(clean.row, this.names) },
    };
  }

  /** Writes what is prepared: a register of 20,000 rows never waits in memory as a whole. */
  private async flush(): Promise<void> {
    await insertAll(this.tx, this.inserts.splice(0));
    await recordEvents(this.tx, this.actor, this.events.splice(0));
  }

  /** New ids for so many assignments, to be taken one proposal after the other. */
  private async takeAssignmentIds(lines: readonly number[]): Promise<(count: number) => number[]> {
    const ids = await takeIds(
      this.tx,
      "Assignment",
      lines.reduce((sum, count) => sum + count, 0),
    );
    return (count) => ids.splice(0, count);
  }

  /** A limit that the sheet gives is kept as written; an empty one, or one that was computed, is computed. */
  private dueOf(row: RegisterRow, recomputes: boolean): FactContext["replyDue"] {
    if (row.replyDueOn !== null && !recomputes) return { on: row.replyDueOn, computed: false };
    if (row.handedOverOn === null) return null;
    return { on: this.limits.reply(row.handedOverOn, row.period), computed: true };
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

  private async prepareUpdates(updates: Update[], progress: (done: number) => void): Promise<void> {
    const renewed = updates.map((one) =>
      one.groups.includes("handling") ? assignmentLines(one.merged).length : 0,
    );
    const take = await this.takeAssignmentIds(renewed);
    for (const [index, update] of updates.entries()) {
      const { present, merged, groups, clean } = update;
      const id = present.id;
      if (index % 100 === 0) progress(index);
      const standing = groups.includes("handling")
        ? take(renewed[index]!)
        : await standingAssignments(this.tx, id);
      await this.clear(id, groups, `按「${this.batch.fileName}」更新`);
      if (groups.includes("proposers")) {
        await this.tx.proposer.deleteMany({ where: { proposalId: id } });
        this.inserts.push(...proposerInserts(id, clean.proposers, this.names));
      }
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
      : await standingAssignments(this.tx, id);
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

  /** Voids what an import wrote in these groups. */
  voidGroups(ids: readonly number[], groups: readonly Group[], reason: string): Promise<void> {
    return voidGroups(this.tx, this.actor, ids, groups, reason);
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
