/** A unit under all its names, those of the units before it too. */
export type UnitNames = { names: readonly string[] };

/** 临安 of 临安市政协 or 政协临安市委员会: the place whose name units leave out or put before theirs. */
export function placeOf(office: string): string {
  return office
    .normalize("NFKC")
    .replaceAll(/\([^)]*\)/g, "")
    .replaceAll(/政协|委员会|中国人民政治协商会议|[^\p{Script=Han}]/gu, "")
    .replace(/^.*?[省州盟]市?(?=.{2,}[市县区旗]$)/, "")
    .replace(/[市县区旗]$/, "");
}

/**
 * A name without what tells nothing: spaces, what stands in brackets, the own place before it (浙江省临安市教育局,
 * 市教育局 and 教育局 are one), 人民政府 and 办事处 after a town's name. Another place stays: 杭州市教育局 is another bureau.
 */
function bareBy(place: string): (name: string) => string {
  const own = place === "" ? null : new RegExp(`^(?:[^局委办院校]{0,7})?${place}[市县区旗]?`);
  return (name) => {
    const plain = name
      .normalize("NFKC")
      .replaceAll(/\s/g, "")
      .replaceAll(/\([^)]*\)/g, "");
    const local = own ? plain.replace(own, "") : plain;
    return local.replace(/^[市县区旗](?=.{2})/, "").replace(/(?<=.{2})(?:人民政府|办事处)$/, "");
  };
}

/** Names after which a part of the unit may follow: 教育局教研室. A school named after its street is none of the street's. */
const HAS_PARTS = /(?:局|委员会|管委会|法院|检察院|公司)$/;
const SHORTEST = 2;
const SHORTEST_WITH_PARTS = 3;

/**
 * Finds the units in which, or in a part of which, whoever works for an employer works. By name alone, so it is a note
 * for people to look at, never a decision. `place`: the committee's own (placeOf).
 */
export function unitsOfEmployer<U extends UnitNames>(
  units: readonly U[],
  place: string,
): (employer: string) => U[] {
  const bare = bareBy(place);
  const known = units.map((unit) => ({ unit, names: unit.names.map(bare) }));
  return (employer) => {
    const own = bare(employer);
    const isOwn = (name: string) =>
      name === own ||
      (name.length >= SHORTEST_WITH_PARTS && HAS_PARTS.test(name) && own.startsWith(name));
    if (own.length < SHORTEST) return [];
    return known.filter(({ names }) => names.some(isOwn)).map(({ unit }) => unit);
  };
}
