import { foldText } from "./clean/fold";

/** What the sheet uses and the system does not know yet: with createMissing it is made, without it is an error. */
export interface Creations {
  readonly units: string[];
  readonly members: { readonly name: string; readonly sector: string | null }[];
  readonly collectives: string[];
  readonly sectors: string[];
  readonly categories: string[];
  readonly outcomeClasses: string[];
}

type NamedCreations = Exclude<keyof Creations, "members">;

/** Collects creations in the order of their first use; a word that differs only in form is the same one. */
export class CreationCollector {
  private readonly named: Record<NamedCreations, Map<string, string>> = {
    units: new Map(),
    collectives: new Map(),
    sectors: new Map(),
    categories: new Map(),
    outcomeClasses: new Map(),
  };
  private readonly members = new Map<string, { name: string; sector: string | null }>();

  /** Notes a new word and returns the form in which it was used first. */
  add(kind: NamedCreations, word: string): string {
    const key = foldText(word);
    const known = this.named[kind].get(key);
    if (known === undefined) this.named[kind].set(key, word);
    return known ?? word;
  }

  addMember(name: string, sector: string | null): void {
    this.members.set(`${name}\n${sector ?? ""}`, { name, sector });
  }

  all(): Creations {
    const words = (kind: NamedCreations) => [...this.named[kind].values()];
    return {
      units: words("units"),
      members: [...this.members.values()],
      collectives: words("collectives"),
      sectors: words("sectors"),
      categories: words("categories"),
      outcomeClasses: words("outcomeClasses").toSorted(),
    };
  }
}
