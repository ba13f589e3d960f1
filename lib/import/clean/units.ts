import type { CreationCollector } from "../creations";
import { type Directory, type DirectoryUnit, NearWords, WordIndex } from "../directory";
import { type Cleaned, certain, uncertain } from "./cleaned";
import { foldText, trimBlanks } from "./fold";
import { separatorReason, splitList } from "./list";

/** Tells units by name, alias, short name, and the ways in which sheets shorten or lengthen a name. */
export class UnitCleaner {
  /** Names, short names and aliases: what staff entered goes before what is only derived. */
  private readonly entered = new WordIndex<DirectoryUnit>();
  private readonly derived = new WordIndex<DirectoryUnit>();
  private readonly near: NearWords;

  constructor(
    directory: Directory,
    /** Null: an unknown unit is an error. */
    private readonly creations: CreationCollector | null,
  ) {
    this.near = new NearWords(directory.units.map(({ name }) => name));
    for (const unit of directory.units) {
      for (const word of [unit.name, unit.shortName ?? "", ...unit.aliases])
        this.entered.add(word, unit);
      for (const word of derivedNames(unit)) this.derived.add(word, unit);
    }
  }

  /** Cleans 主办单位 or 会办单位: the units' names as the directory has them, in the sheet's order. */
  clean(raw: string): Cleaned<string[]> {
    const whole = this.find(raw);
    if (whole.length === 1) return certain([whole[0]!.name], nameReason(raw, whole[0]!.name));
    const words = splitList(raw).flatMap((word) => this.splitAtBlanks(word));
    const names: string[] = [];
    const reasons: (string | false)[] = [separatorReason(trimBlanks(raw), words.length)];
    if (trimBlanks(raw) !== raw) reasons.push("去掉多余空格");
    for (const word of words) {
      const found = this.find(word);
      if (found.length > 1)
        return uncertain(
          `「${word}」可指「${found.map(({ name }) => name).join("」或「")}」；请写全称`,
        );
      const name = found[0]?.name ?? this.create(word);
      if (name === null)
        return uncertain(
          `「${word}」不在承办单位名录中${this.near.perhaps(word)}；请改为名录中的单位，或先在名录中增加该单位`,
        );
      reasons.push(nameReason(word, name));
      if (names.includes(name)) reasons.push("去掉重复的单位");
      else names.push(name);
    }
    return certain(names, ...reasons);
  }

  private find(word: string): readonly DirectoryUnit[] {
    const entered = this.entered.get(word);
    return entered.length > 0 ? entered : this.derived.get(word);
  }

  /** 规划局 公安局 are two units, 市 教育局 is one. */
  private splitAtBlanks(word: string): string[] {
    const parts = word.split(/[\s\u3000]+/);
    return parts.length > 1 &&
      this.find(word).length === 0 &&
      parts.every((part) => part.length > 1)
      ? parts
      : [word];
  }

  private create(word: string): string | null {
    const name = trimBlanks(word).replace(/\s+/g, "");
    return this.creations && /\p{L}/u.test(name) ? this.creations.add("units", name) : null;
  }
}

/** 市财政局(地税局) → 市财政局, 财政局(地税局), 财政局; 龙岗镇 → 龙岗镇人民政府, 龙岗. */
function derivedNames({ name }: DirectoryUnit): string[] {
  const withoutBrackets = name.replace(/[(（][^)）]*[)）]/g, "");
  const words = [withoutBrackets];
  for (const word of [name, withoutBrackets])
    if (/^[市县区]./.test(word) && word.length > 3) words.push(word.slice(1));
  const town = /^(.{2,})(镇|乡|街道)$/.exec(name);
  if (town) words.push(town[1]!, `${name}人民政府`, `${name}政府`, `${name}办事处`);
  return words;
}

function nameReason(raw: string, name: string): string | false {
  if (raw === name) return false;
  if (foldText(raw) !== foldText(name)) return `「${trimBlanks(raw)}」按单位名录改为全称`;
  return raw.replace(/[\s\u3000]+/g, "") === name
    ? "去掉多余空格"
    : "单位名称的全角、半角字符已统一";
}
