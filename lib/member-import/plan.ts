import { foldText } from "@/lib/import/clean/fold";
import { type Change, changesBetween, type Entry } from "@/lib/member/history";
import type { Answers } from "@/lib/member-import/answers";
import { DIRECTORIES, type DirectoryKind, type Field } from "@/lib/member-import/columns";
import { matchOf } from "@/lib/member-import/match";
import type { Issue, ReadSheet, SheetRow, Values } from "@/lib/member-import/read-sheet";

/** An entry of the register as it stands; every field of its kind is there. */
export type Known = { id: number; values: Partial<Entry<Field>> & { name: string } };

export type Book = {
  kind: DirectoryKind;
  known: readonly Known[];
  sectors: readonly string[];
  /** For a collective's contact: every member, by their words. */
  members: readonly { id: number; name: string; words: string }[];
};

export type Planned = { row: number; values: Values & { name: string } };
export type PlannedChange = Planned & { id: number; changes: Change[] };
export type WhoQuestion = {
  row: number;
  name: string;
  words: string;
  candidates: { id: number; words: string }[];
};

export type Plan = {
  created: Planned[];
  changed: PlannedChange[];
  unchanged: number;
  /** In the register, and in no row of the sheet: only listed, nobody ends by an import. */
  missing: { id: number; words: string }[];
  who: WhoQuestion[];
  /** Sectors that the register does not know, with their rows. */
  sectors: { word: string; rows: number[] }[];
  errors: Issue[];
  notes: Issue[];
  /** New sectors that will be made. */
  newSectors: string[];
};

/** 王芳（教育界，临安中学） */
export function wordsOf(values: { name: string } & Partial<Entry<Field>>): string {
  const about = [values.sector, values.employer].filter(Boolean).join("，");
  return about ? `${values.name}（${about}）` : values.name;
}

/** What a sheet would do to the register. Pure: the same sheet, register and answers always say the same. */
export function planImport(sheet: ReadSheet, book: Book, answers: Answers): Plan {
  const plan: Plan = {
    created: [],
    changed: [],
    unchanged: 0,
    missing: [],
    who: [],
    sectors: [],
    errors: [...sheet.errors],
    notes: [...sheet.notes],
    newSectors: [],
  };
  const rows = settleSectors(sheet.rows, book, answers, plan);
  new Planner(book, answers, plan).planAll(rows, sheet);
  return plan;
}

/** Unknown sectors are asked for; their rows wait until that is answered. */
function settleSectors(rows: readonly SheetRow[], book: Book, answers: Answers, plan: Plan) {
  const known = new Map(book.sectors.map((name) => [foldText(name), name]));
  const asked = new Map<string, number[]>();
  const settled = rows.flatMap((one) => {
    const word = one.values.sector;
    if (!word) return [one];
    const answered = known.get(foldText(word)) ?? answers.sectors[word];
    if (!answered) {
      asked.set(word, [...(asked.get(word) ?? []), one.row]);
      return [];
    }
    const sector = known.get(foldText(answered)) ?? answered;
    if (!known.has(foldText(sector)) && !plan.newSectors.includes(sector))
      plan.newSectors.push(sector);
    return [{ ...one, values: { ...one.values, sector } }];
  });
  plan.sectors = [...asked].map(([word, where]) => ({ word, rows: where }));
  return settled;
}

class Planner {
  private readonly byName: Map<string, Known[]>;
  /** Entry → the row that means it. */
  private readonly taken = new Map<number, number>();

  constructor(
    private readonly book: Book,
    private readonly answers: Answers,
    private readonly plan: Plan,
  ) {
    this.byName = Map.groupBy(book.known, ({ values }) => foldText(values.name));
  }

  private planRow(row: SheetRow, alone: boolean): void {
    const values = this.withContact(row);
    if (!values) return;
    const namesakes = this.byName.get(foldText(values.name)) ?? [];
    const answered = this.answers.who[String(row.row)];
    const id = namesakes.length === 0 ? "new" : this.entryOf(values, namesakes, alone, answered);
    if (id === null) {
      this.ask(row.row, values, namesakes);
      return;
    }
    if (id === "new") {
      this.plan.created.push({ row: row.row, values });
      return;
    }
    const earlier = this.taken.get(id);
    if (earlier !== undefined) {
      const words = `和第${earlier}行是同一${DIRECTORIES[this.book.kind].one}，内容却不同。请只留一行`;
      this.fault(row.row, DIRECTORIES[this.book.kind].fields.name, values.name, words);
      return;
    }
    this.taken.set(id, row.row);
    this.compare(
      row.row,
      namesakes.find((one) => one.id === id)!,
      values,
    );
  }

  planAll(rows: readonly SheetRow[], sheet: ReadSheet): void {
    const times = Map.groupBy(rows, ({ values }) => foldText(values.name ?? ""));
    for (const row of rows)
      this.planRow(row, times.get(foldText(row.values.name ?? ""))!.length === 1);
    this.refuseNamesakes();
    // Whoever is named by a row that is not settled yet is not missing.
    const named = new Set(sheet.rows.map(({ values }) => foldText(values.name ?? "")));
    for (const { value, column } of sheet.errors)
      if (column === DIRECTORIES[this.book.kind].fields.name) named.add(foldText(value));
    this.plan.missing = this.book.known
      .filter(({ id, values }) => !this.taken.has(id) && !named.has(foldText(values.name)))
      .map(({ id, values }) => ({ id, words: wordsOf(values) }));
  }

  private entryOf(
    values: Values & { name: string },
    namesakes: readonly Known[],
    alone: boolean,
    answered: number | "new" | undefined,
  ): number | "new" | null {
    if (this.book.kind === "COLLECTIVES") return namesakes[0]!.id;
    if (answered === "new" || namesakes.some(({ id }) => id === answered)) return answered!;
    const candidates = namesakes.map(({ id, values: { sector, employer, mobile } }) => ({
      id,
      sector: sector ?? null,
      employer: employer ?? null,
      mobile: mobile ?? null,
    }));
    return matchOf(values, candidates, alone);
  }

  private ask(row: number, values: Values & { name: string }, namesakes: readonly Known[]): void {
    const candidates = namesakes.map(({ id, values: known }) => ({ id, words: wordsOf(known) }));
    this.plan.who.push({ row, name: values.name, words: wordsOf(values), candidates });
  }

  private compare(row: number, known: Known, values: Values & { name: string }): void {
    const { fields } = DIRECTORIES[this.book.kind];
    // What the sheet leaves empty stays.
    const after = { ...known.values, ...values, name: known.values.name } as Entry<Field>;
    const changes = changesBetween(
      fields as Record<Field, string>,
      known.values as Entry<Field>,
      after,
    );
    if (changes.length === 0) this.plan.unchanged += 1;
    else
      this.plan.changed.push({
        row,
        id: known.id,
        values: after as Values & { name: string },
        changes,
      });
  }

  /** A contact is a member of the register, by name; of namesakes the sheet must say which. */
  private withContact({ row, values }: SheetRow): (Values & { name: string }) | null {
    const named = { ...values, name: values.name ?? "" };
    if (!values.contact) return named;
    const word = foldText(values.contact);
    const same = this.book.members.filter(
      (one) => foldText(one.words) === word || foldText(one.name) === word,
    );
    const exact = same.filter((one) => foldText(one.words) === word);
    const found = same.length === 1 ? same[0] : exact.length === 1 ? exact[0] : undefined;
    if (found) return { ...named, contact: found.words };
    const words =
      same.length === 0
        ? "名册里没有这位委员。请先把委员加进名册，或改正姓名"
        : `名册里有${same.length}位，请写明是哪一位：${same.map((one) => one.words).join("或")}`;
    this.fault(row, DIRECTORIES.COLLECTIVES.fields.contact, values.contact, words);
    return null;
  }

  /** Two entries of one name must differ in sector or employer, or nobody could tell them apart. */
  private refuseNamesakes(): void {
    const key = (values: Partial<Entry<Field>>) =>
      [values.name, values.sector, values.employer].map((text) => foldText(text ?? "")).join("\n");
    const stays = this.book.known.filter(
      ({ id }) => !this.plan.changed.some((one) => one.id === id),
    );
    const used = new Map(stays.map(({ values }) => [key(values), "名册里"]));
    const free = (one: Planned) => {
      const other = used.get(key(one.values));
      used.set(key(one.values), `第${one.row}行`);
      if (other === undefined) return true;
      const words = `${other}已有同名的，界别、工作单位也相同。请写明不同的工作单位，或只留一行`;
      this.fault(one.row, DIRECTORIES[this.book.kind].fields.name, one.values.name, words);
      return false;
    };
    this.plan.changed = this.plan.changed.filter(free);
    this.plan.created = this.plan.created.filter(free);
  }

  private fault(row: number, column: string, value: string, words: string): void {
    this.plan.errors.push({ row, column, value, words });
  }
}

/** Rows that cannot be written as things stand. */
export function openRows({ errors, who, sectors }: Plan): number[] {
  const rows = [...errors, ...who].map(({ row }) => row);
  return [...new Set([...rows, ...sectors.flatMap((one) => one.rows)])].toSorted((a, b) => a - b);
}
