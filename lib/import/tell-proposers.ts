import type { Cell } from "@/lib/spreadsheet/grid";
import { type Cleaned, certain, uncertain } from "./clean/cleaned";
import { foldText, trimBlanks, withoutBlanks } from "./clean/fold";
import { isSpacedName, splitMembers } from "./clean/names";
import { looksCollective, type ProposerTeller, type Told } from "./clean/proposers";
import type { RowDraft } from "./clean-row";
import type { ProposerRef } from "./result";

/** 提案人 before anybody is looked up. */
interface LeadText {
  readonly lead: string;
  /** Further names in the same cell: co-signers, where 附议人 is empty. */
  readonly others: readonly string[];
  readonly reasons: readonly (string | false)[];
  /** The N of 等N人; null when it does not stand there. */
  readonly claimed: number | null;
}

export interface ToldProposers {
  readonly lead: ProposerRef | null;
  readonly coSigners: readonly ProposerRef[];
  readonly claimed: number | null;
}

const AND_OTHERS = /等\s*([\d０-９一二两三四五六七八九十]+)\s*(?:人|名委员|位委员|名|位)$/;

function readLead(cell: Cell, teller: ProposerTeller, alone: boolean): Cleaned<LeadText> {
  if (cell.kind !== "text" || /^[\d.\-\s]+$/.test(cell.text.normalize("NFKC")))
    return uncertain(
      `提案人应为姓名或集体名称，实为${cell.kind === "date" ? "日期" : "数字"}「${cell.text}」；请改为姓名或集体名称`,
    );
  const trimmed = trimBlanks(cell.text);
  const spaced = trimmed !== cell.text && "去掉多余空格";
  const plain = (lead: string, ...reasons: (string | false)[]) =>
    certain<LeadText>({ lead, others: [], reasons: [spaced, ...reasons], claimed: null });
  if (teller.isCollective(trimmed)) return plain(trimmed);
  const others = AND_OTHERS.exec(trimmed);
  const text = others ? trimBlanks(trimmed.slice(0, others.index)) : trimmed;
  const counted = others ? Number(others[1]!.normalize("NFKC")) : Number.NaN;
  const claimed = Number.isInteger(counted) ? counted : null;
  const stripped = others ? `提案人后带“${others[0]}”，已去掉` : false;
  const { names } = isSpacedName(text) ? { names: [withoutBlanks(text)] } : splitMembers(text);
  const [lead, ...rest] = names;
  if (lead === undefined) return uncertain(`「${cell.text}」里没有姓名；请填写第一提案人`);
  const joined = lead !== text && withoutBlanks(text) === lead && "去掉姓名中间的空格";
  if (rest.length > 0 && !alone)
    return uncertain(
      `提案人有 ${names.length} 个姓名，附议人列也有内容；请只留第一提案人，其余移到附议人`,
    );
  const moved = rest.length > 0 && "提案人有多个姓名：第一个为提案人，其余作附议人";
  return certain<LeadText>({
    lead,
    others: rest,
    reasons: [spaced, stripped, joined, moved],
    claimed,
  });
}

/** The name and sector of a row's lead proposer as far as they serve to announce a new member; null for a collective. */
export function announcedLead(
  draft: RowDraft,
  teller: ProposerTeller,
): { name: string; sector: string } | null {
  const cell = draft.cells.get("提案人")?.cell;
  const { sector, proposerKind } = draft.row;
  if (!cell || sector === null || proposerKind === "COLLECTIVE") return null;
  const read = readLead(cell, teller, !draft.cells.has("附议人"));
  if (!read.ok || teller.isCollective(read.value.lead)) return null;
  const unknownCollective = proposerKind === null && looksCollective(read.value.lead);
  return unknownCollective ? null : { name: foldName(read.value.lead), sector };
}

function foldName(name: string): string {
  return withoutBlanks(name).replace(/[(（].*$/, "");
}

/**
 * Tells the proposers of a row. Writes 提案人 and 附议人 through `put`, which reports repairs and errors.
 */
export function tellProposers(
  draft: RowDraft,
  teller: ProposerTeller,
  put: (column: "提案人" | "附议人", clean: (cell: Cell) => Cleaned<unknown>) => void,
): ToldProposers {
  let lead: Told | null = null;
  let moved: readonly string[] = [];
  let claimed: number | null = null;
  const coSigners: Told[] = [];
  put("提案人", (cell) => {
    const read = readLead(cell, teller, !draft.cells.has("附议人"));
    if (!read.ok) return read;
    const told = tellLead(read.value.lead, draft, teller);
    if (!told.ok) return told;
    lead = told.value;
    ({ others: moved, claimed } = read.value);
    for (const name of moved) {
      const other = tellOne(name, teller);
      if (!other.ok) return other;
      coSigners.push(other.value);
    }
    return certain(told.value.text, ...read.value.reasons, ...told.reasons);
  });
  put("附议人", (cell) => {
    if (cell.kind !== "text") return uncertain(`附议人应为姓名，实为「${cell.text}」；请改为姓名`);
    const { names, reasons } = splitMembers(cell.text);
    const problems: string[] = [];
    const notes: (string | false)[] = [...reasons];
    for (const name of names) {
      const told = tellOne(name, teller);
      if (!told.ok) problems.push(told.error);
      else if (told.value.text === lead?.text) notes.push("附议人中有提案人本人，已去掉");
      else if (coSigners.some(({ text }) => text === told.value.text)) notes.push("去掉重复的姓名");
      else coSigners.push(told.value);
    }
    return problems.length > 0
      ? uncertain(problems.join("；"))
      : certain(
          coSigners.map(({ text }) => text),
          ...notes,
        );
  });
  if (moved.length > 0) draft.row.coSigners = coSigners.map(({ text }) => text);
  return {
    lead: (lead as Told | null)?.ref ?? null,
    coSigners: coSigners.map(({ ref }) => ref),
    claimed,
  };
}

function tellLead(name: string, draft: RowDraft, teller: ProposerTeller): Cleaned<Told> {
  const { proposerKind, sector } = draft.row;
  if (teller.isCollective(name)) return teller.collective(name);
  const bare = foldName(name);
  const asCollective =
    proposerKind === "COLLECTIVE" ||
    (proposerKind === null && !teller.isMember(bare) && looksCollective(foldText(name)));
  return asCollective ? teller.collective(name) : teller.member(name, sector);
}

function tellOne(name: string, teller: ProposerTeller): Cleaned<Told> {
  return teller.isCollective(name) || (!teller.isMember(foldName(name)) && looksCollective(name))
    ? teller.collective(name)
    : teller.member(name, null);
}
