import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CollectiveKind, UnitSystem } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/client";
import { COLLECTIVE_KIND_LABEL } from "@/lib/member/labels";
import { readCsv } from "@/lib/spreadsheet/csv";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";

type Row = Record<string, string>;

/** The rows of one of the demo's directories by the names in its first line; what is empty is "". */
async function readRows(folder: string, file: string): Promise<Row[]> {
  const [head, ...rows] = readCsv(await readFile(join(folder, file)), file).rows;
  const names = (head?.cells ?? []).map((cell) => textOf(cell));
  return rows.map((row) =>
    Object.fromEntries(names.map((name, at) => [name, textOf(row.cells[at])])),
  );
}

function textOf(cell: { kind: string; text?: string } | undefined): string {
  return cell?.text?.trim() ?? "";
}

/** The key whose label the directory writes; a word that nobody knows stops the loading. */
function keyOf<K extends string>(labels: Record<K, string>, word: string): K {
  const key = (Object.keys(labels) as K[]).find((one) => labels[one] === word);
  if (!key) throw new Error(`unknown word in a directory: ${word}`);
  return key;
}

/** 承办单位 in the order of the directory, which is that of the printed lists. */
export async function loadUnits(tx: Tx, folder: string): Promise<void> {
  const rows = await readRows(folder, "units.csv");
  await tx.unit.createMany({
    data: rows.map((row, position) => ({
      name: row["单位名称"] ?? "",
      shortName: row["简称"] || null,
      system: keyOf<UnitSystem>(UNIT_SYSTEM_LABEL, row["系统"] ?? ""),
      supervisor: row["分管领导"] || null,
      contact: row["联络员"] || null,
      phone: row["电话"] || null,
      position,
    })),
  });
}

/** 委员 and their sectors. One row is one person: two of them bear the same name. */
export async function loadMembers(tx: Tx, folder: string): Promise<void> {
  const rows = await readRows(folder, "members.csv");
  const sectors = [...new Set(rows.map((row) => row["界别"] ?? ""))].filter(Boolean);
  await tx.sector.createMany({ data: sectors.map((name, position) => ({ name, position })) });
  const ids = new Map((await tx.sector.findMany()).map((sector) => [sector.name, sector.id]));
  await tx.member.createMany({
    data: rows.map((row) => ({
      name: row["姓名"] ?? "",
      gender: row["性别"] || null,
      sectorId: ids.get(row["界别"] ?? "") ?? null,
      committee: row["专委会"] || null,
      employer: row["工作单位"] || null,
      post: row["职务"] || null,
      mobile: row["手机"] || null,
      email: row["邮箱"] || null,
    })),
  });
}

/** 集体提案者 with their contacts, who are members; a name that two members bear would be ambiguous and stops. */
export async function loadCollectives(tx: Tx, folder: string): Promise<void> {
  const rows = await readRows(folder, "collectives.csv");
  const members = await tx.member.findMany({ select: { id: true, name: true } });
  await tx.collective.createMany({
    data: rows.map((row) => {
      const contacts = members.filter((member) => member.name === row["联系人"]);
      if (contacts.length !== 1) throw new Error(`no single member ${row["联系人"]}`);
      return {
        name: row["名称"] ?? "",
        kind: keyOf<CollectiveKind>(COLLECTIVE_KIND_LABEL, row["类型"] ?? ""),
        contactId: contacts[0]?.id ?? null,
      };
    }),
  });
}
