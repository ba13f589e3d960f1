import { COLUMNS } from "@/lib/import/columns";
import { displayText, type RegisterRow } from "@/lib/import/register-row";
import { writeRegister } from "@/lib/import/write-register";
import type { TableFormat } from "@/lib/spreadsheet/formats";
import { csvLines } from "@/lib/spreadsheet/write-csv";

type Slices = AsyncIterable<readonly RegisterRow[]>;

/** What a JSON says of the list itself. */
export type RegisterHead = {
  plenary: string;
  /** The filter as its address has it. */
  filter: Record<string, string>;
  /** In words. */
  about: string;
};

/**
 * The 46 columns of the 提案目录, as they come: days as 2012-03-28, everything else as its text. In a CSV an empty cell
 * is empty, in a JSON null.
 */
export function registerFile(slices: Slices, format: TableFormat, head: RegisterHead) {
  if (format === "xlsx") return writeRegister(oneByOne(slices));
  return format === "csv" ? csvOf(slices) : jsonOf(slices, head);
}

async function* oneByOne(slices: Slices): AsyncGenerator<RegisterRow> {
  for await (const slice of slices) yield* slice;
}

async function csvOf(slices: Slices): Promise<Buffer> {
  const parts = [Buffer.from(`\uFEFF${csvLines([COLUMNS.map(({ name }) => name)])}`)];
  for await (const slice of slices)
    parts.push(
      Buffer.from(csvLines(slice.map((row) => COLUMNS.map(({ name }) => displayText(name, row))))),
    );
  return Buffer.concat(parts);
}

async function jsonOf(slices: Slices, head: RegisterHead): Promise<Buffer> {
  const columns = COLUMNS.map(({ name }) => name);
  const start = JSON.stringify({ title: "提案目录", ...head, columns });
  const parts = [Buffer.from(`${start.slice(0, -1)},"rows":[`)];
  let between = "\n";
  for await (const slice of slices)
    for (const row of slice) {
      const named = columns.map((name) => [name, displayText(name, row) || null]);
      parts.push(Buffer.from(`${between}${JSON.stringify(Object.fromEntries(named))}`));
      between = ",\n";
    }
  return Buffer.concat([...parts, Buffer.from("\n]}\n")]);
}
