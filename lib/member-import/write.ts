import type { Tx } from "@/lib/db/client";
import type { CollectiveKind } from "@/lib/db/generated/enums";
import { Refusal } from "@/lib/errors";
import { COLLECTIVE_KIND_LABEL } from "@/lib/member/labels";
import { DIRECTORIES, type DirectoryKind, type Field } from "@/lib/member-import/columns";
import type { Book, Plan } from "@/lib/member-import/plan";
import { readBook } from "@/lib/member-import/queries";

/** An entry as an import keeps it before and after: every field of its kind in words. */
type Kept = Partial<Record<Field, string | null>>;

function kept(kind: DirectoryKind, values: Kept): Kept {
  const fields = Object.keys(DIRECTORIES[kind].fields) as Field[];
  return Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));
}

/** Writes entries from their words; sectors that are missing are made. */
class Writer {
  private constructor(
    private readonly tx: Tx,
    private readonly book: Book,
    private readonly sectors: ReadonlyMap<string, number>,
  ) {}

  static async start(tx: Tx, book: Book, newSectors: readonly string[]): Promise<Writer> {
    if (newSectors.length > 0)
      await tx.sector.createMany({ data: newSectors.map((name) => ({ name })) });
    const sectors = await tx.sector.findMany({ select: { id: true, name: true } });
    return new Writer(tx, book, new Map(sectors.map(({ id, name }) => [name, id])));
  }

  private member({ name, sector, ...rest }: Kept) {
    const { gender = null, committee = null, employer = null, post = null } = rest;
    const { mobile = null, email = null } = rest;
    const sectorId = sector ? this.sectors.get(sector)! : null;
    return { name: name!, gender, sectorId, committee, employer, post, mobile, email };
  }

  private collective({ name, kind, contact }: Kept) {
    const labels = Object.entries(COLLECTIVE_KIND_LABEL) as [CollectiveKind, string][];
    const code = labels.find(([, label]) => label === kind)?.[0] ?? "UNDEFINED";
    const contactId = this.book.members.find(({ words }) => words === contact)?.id ?? null;
    return { name: name!, kind: code, contactId };
  }

  async create(values: Kept): Promise<number> {
    const select = { id: true } as const;
    const { tx, book } = this;
    const { id } = await (book.kind === "MEMBERS"
      ? tx.member.create({ data: this.member(values), select })
      : tx.collective.create({ data: this.collective(values), select }));
    return id;
  }

  async update(id: number, values: Kept): Promise<void> {
    const { tx, book } = this;
    if (book.kind === "MEMBERS")
      await tx.member.update({ where: { id }, data: this.member(values) });
    else await tx.collective.update({ where: { id }, data: this.collective(values) });
  }
}

/** What a plan makes new and changes, each with its row before and after. */
export async function writePlan(tx: Tx, importId: number, book: Book, plan: Plan): Promise<void> {
  const writer = await Writer.start(tx, book, plan.newSectors);
  const changes = [];
  for (const { row, values } of plan.created) {
    const subjectId = await writer.create(values);
    const after = kept(book.kind, values);
    changes.push({ importId, sheetRow: row, subjectId, name: values.name, after });
  }
  for (const { row, id, values } of plan.changed) {
    const before = kept(book.kind, book.known.find((one) => one.id === id)!.values);
    const after = kept(book.kind, values);
    await writer.update(id, after);
    const name = values.name;
    changes.push({ importId, sheetRow: row, subjectId: id, name, before, after });
  }
  await tx.memberImportChange.createMany({ data: changes });
}

/**
 * What was new goes, what was changed stands as before.
 * @throws Refusal conflict when an entry was changed since, or a new one is used somewhere
 */
export async function takeBack(
  tx: Tx,
  { id: importId, kind }: { id: number; kind: DirectoryKind },
): Promise<void> {
  const book = await readBook(tx, kind);
  const changes = await tx.memberImportChange.findMany({
    where: { importId },
    orderBy: { id: "asc" },
  });
  const isNew = changes.filter(({ before }) => before === null);
  for (const { subjectId, name, after } of changes) {
    const present = book.known.find(({ id }) => id === subjectId);
    if (
      JSON.stringify(present && sorted(kept(kind, present.values))) !==
      JSON.stringify(sorted(after as Kept))
    )
      throw new Refusal("conflict", `${name}在这次导入以后又改过，不能整批撤销。请逐个修改。`);
  }
  const writer = await Writer.start(tx, book, []);
  for (const { subjectId, before } of changes)
    if (before !== null) await writer.update(subjectId, before as Kept);
  const where = { id: { in: isNew.map(({ subjectId }) => subjectId) } };
  await (kind === "MEMBERS"
    ? tx.member.deleteMany({ where })
    : tx.collective.deleteMany({ where }));
}

function sorted(values: Kept): [string, string | null][] {
  return Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
