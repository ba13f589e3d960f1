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

/** Which known words come near one that is not known: those that share most of its characters. */
export class NearWords {
  private readonly characters: { word: string; characters: Set<string> }[];
  private readonly said = new Map<string, string>();

  constructor(words: Iterable<string>) {
    this.characters = [...new Set(words)].map((word) => ({ word, characters: charactersOf(word) }));
  }

  /** The closing words of an error: （是否「市教育局」？）, or nothing. */
  perhaps(word: string): string {
    const said = this.said.get(word);
    if (said !== undefined) return said;
    const wanted = charactersOf(word);
    const near = this.characters
      .map((known) => ({ word: known.word, score: likeness(wanted, known.characters) }))
      .filter(({ score }) => score >= 0.5)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 2);
    const sentence =
      near.length > 0 ? `（是否「${near.map((known) => known.word).join("」或「")}」？）` : "";
    this.said.set(word, sentence);
    return sentence;
  }
}

/** Dice's coefficient of two sets of characters: 1 for the same, 0 for nothing shared. */
function likeness(a: Set<string>, b: Set<string>): number {
  let shared = 0;
  for (const character of a) if (b.has(character)) shared++;
  return (2 * shared) / (a.size + b.size || 1);
}

function charactersOf(word: string): Set<string> {
  return new Set(foldText(word));
}
