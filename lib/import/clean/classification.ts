import type { CreationCollector } from "../creations";
import { type Directory, NearWords, WordIndex } from "../directory";
import { type Cleaned, certain, formReason, uncertain } from "./cleaned";
import { foldText, trimBlanks, withoutBlanks } from "./fold";

/** Cleans what the plenary and the committee have tables for: 类别, 界别, 办理类别. */
export class ClassificationCleaner {
  private readonly categories = new WordIndex<string>();
  private readonly categoryAliases = new WordIndex<string>();
  private readonly sectors = new WordIndex<string>();
  private readonly nearCategories: NearWords;
  private readonly nearSectors: NearWords;

  constructor(
    private readonly directory: Directory,
    private readonly creations: CreationCollector | null,
  ) {
    this.nearCategories = new NearWords(directory.categories.map(({ name }) => name));
    this.nearSectors = new NearWords(directory.sectors);
    for (const { name, aliases } of directory.categories) {
      this.categories.add(name, name);
      for (const alias of [`${name}类`, ...(aliases ?? [])]) this.categoryAliases.add(alias, name);
    }
    for (const name of directory.sectors) {
      this.sectors.add(name, name);
      this.sectors.add(name.endsWith("界") ? name.slice(0, -1) : `${name}界`, name);
    }
  }

  category(raw: string): Cleaned<string> {
    const [exact] = this.categories.get(raw);
    if (exact !== undefined) return certain(exact, formReason(raw, exact));
    const folded = foldText(raw);
    const aliased = this.categoryAliases.get(raw);
    const names = this.directory.categories.map(({ name }) => name);
    // 城建 for 城建管理: the beginning of exactly one category.
    const found =
      aliased.length > 0 || folded.length < 2
        ? aliased
        : names.filter((name) => foldText(name).startsWith(folded));
    if (found.length === 1)
      return certain(found[0]!, `「${trimBlanks(raw)}」按类别表改为「${found[0]}」`);
    if (found.length > 1)
      return uncertain(`「${raw}」可指类别「${found.join("」或「")}」；请写全称`);
    if (this.creations && /\p{L}/u.test(raw)) return this.created("categories", raw);
    return uncertain(
      `「${raw}」不在本届类别表中${this.nearCategories.perhaps(raw)}；请改为：${names.join("、")}`,
    );
  }

  sector(raw: string): Cleaned<string> {
    const found = this.sectors.get(raw);
    const exact = found.find((name) => foldText(name) === foldText(raw)) ?? found[0];
    if (exact !== undefined)
      return certain(
        exact,
        foldText(exact) === foldText(raw) ? formReason(raw, exact) : `按界别名录改为「${exact}」`,
      );
    if (this.creations && /\p{L}/u.test(raw)) return this.created("sectors", raw);
    return uncertain(
      `「${raw}」不在界别名录中${this.nearSectors.perhaps(raw)}；请改为名录中的界别，或先在名录中增加该界别`,
    );
  }

  /** B类, b, Ｂ → B, if the plenary's class table has that letter. */
  outcomeClass(raw: string): Cleaned<string> {
    const letter = foldText(raw)
      .toUpperCase()
      .replace(/^类别/, "")
      .replace(/[类级]$/, "");
    const known = this.directory.outcomeClasses.includes(letter);
    if (!known && !(this.creations && /^[A-Z]$/.test(letter)))
      return uncertain(
        `「${raw}」不在本届办理类别表（${this.directory.outcomeClasses.join("、")}）中；请改为其中之一`,
      );
    if (!known) this.creations!.add("outcomeClasses", letter);
    const bare = trimBlanks(raw);
    return certain(
      letter,
      /[类级]/.test(bare) && "去掉“类”字",
      /[Ａ-Ｚａ-ｚ]/.test(bare) && "全角字母改为半角",
      /[a-zａ-ｚ]/.test(bare) && "小写字母改为大写",
      bare !== raw && "去掉多余空格",
    );
  }

  private created(kind: "categories" | "sectors", raw: string): Cleaned<string> {
    const name = this.creations!.add(kind, withoutBlanks(raw));
    return certain(name, formReason(raw, name));
  }
}
