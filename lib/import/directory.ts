import type { ColumnName } from "./columns";
import { foldText } from "./clean/fold";

/** What the system knows already and a sheet's words are held against. */
export interface Directory {
  readonly units: readonly DirectoryUnit[];
  readonly members: readonly DirectoryMember[];
  readonly collectives: readonly { readonly id: number; readonly name: string }[];
  readonly sectors: readonly string[];
  /** Categories of the plenary, with other words that stand for them. */
  readonly categories: readonly { readonly name: string; readonly aliases?: readonly string[] }[];
  /** Letters of the plenary's class table, in its order. */
  readonly outcomeClasses: readonly string[];
  /** Repairs that staff asked to remember: in this plenary this value in this column means that. */
  readonly synonyms: readonly {
    readonly column: ColumnName;
    readonly value: string;
    readonly meaning: string;
  }[];
  /** The numbers of the plenary's proposals. */
  readonly existing: readonly {
    readonly registrationNumber: string | null;
    readonly caseNumber: string | null;
  }[];
}

export interface DirectoryUnit {
  readonly id: number;
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[];
}

/** Names are not unique: a member is told from another of that name by sector, else by employer. */
export interface DirectoryMember {
  readonly id: number;
  readonly name: string;
  readonly sector: string | null;
  readonly employer?: string | null;
}

export const EMPTY_DIRECTORY: Directory = {
  units: [],
  members: [],
  collectives: [],
  sectors: [],
  categories: [],
  outcomeClasses: [],
  synonyms: [],
  existing: [],
};

/** Several entries under one folded word; a word with one entry is certain. */
export class WordIndex<T> {
  private readonly entries = new Map<string, T[]>();

  add(word: string, entry: T): void {
    const key = foldText(word);
    if (key === "") return;
    const found = this.entries.get(key);
    if (!found) this.entries.set(key, [entry]);
    else if (!found.includes(entry)) found.push(entry);
  }

  get(word: string): readonly T[] {
    return this.entries.get(foldText(word)) ?? [];
  }
}

/** How a member's name is written so that it names one person: 张三, or 张三（教育） where there are several. */
export function memberText(member: DirectoryMember, namesakes: readonly DirectoryMember[]): string {
  const others = namesakes.filter(({ name, id }) => name === member.name && id !== member.id);
  if (others.length === 0) return member.name;
  const bySector = member.sector !== null && others.every(({ sector }) => sector !== member.sector);
  const mark = bySector ? member.sector : (member.employer ?? member.sector);
  return mark ? `${member.name}（${mark}）` : member.name;
}

/** The two words of a list that look most like the one asked for, by the pairs of characters they share. */
export function similarWords(word: string, words: Iterable<string>): string[] {
  const wanted = characters(word);
  const scored: { word: string; score: number }[] = [];
  for (const candidate of words) {
    const other = characters(candidate);
    let shared = 0;
    for (const character of wanted) if (other.has(character)) shared++;
    const score = (2 * shared) / (wanted.size + other.size || 1);
    if (score >= 0.5) scored.push({ word: candidate, score });
  }
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, 2)
    .map((entry) => entry.word);
}

function characters(word: string): Set<string> {
  return new Set(foldText(word));
}

/** The closing words of an error: which known words come near. */
export function perhaps(word: string, words: Iterable<string>): string {
  const similar = similarWords(word, words);
  return similar.length > 0 ? `（是否「${similar.join("」或「")}」？）` : "";
}
