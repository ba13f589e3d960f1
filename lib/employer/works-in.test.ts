import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOf, unitsOfEmployer } from "@/lib/employer/works-in";

const works = (employer: string, ...names: string[]) =>
  unitsOfEmployer([{ names }], "临安")(employer).length > 0;

test("the committee's own place", () => {
  for (const office of [
    "临安市政协",
    "政协临安市委员会",
    "政协 临安区 委员会",
    "浙江省临安市政协",
    "杭州市临安区政协（演示）",
  ])
    expect(placeOf(office)).toBe("临安");
  expect(placeOf("")).toBe("");
});

test("with or without the place, in full or half width, with what stands in brackets", () => {
  for (const employer of ["临安市教育局", "教育局", "市教育局", "浙江省临安市教育局", "临安教育局"])
    for (const unit of ["市教育局", "教育局", "临安市教育局"])
      expect(works(employer, unit), `${employer} in ${unit}`).toBe(true);
  expect(works("市财政局（地税局）", "市财政局(地税局)")).toBe(true);
  expect(works("市财政局", "市财政局(地税局)", "财政局")).toBe(true);
  expect(works("锦城街道办事处", "锦城街道", "锦城")).toBe(true);
  expect(works("昌化镇人民政府", "昌化镇")).toBe(true);
});

test("a part of a bureau is of the bureau; a name's beginning alone is nothing", () => {
  expect(works("临安市教育局教研室", "市教育局")).toBe(true);
  expect(works("临安市水利水电局", "水利局")).toBe(false);
  expect(works("锦城街道初级中学", "锦城街道", "锦城")).toBe(false);
  expect(works("市农业科学研究所", "市农业局", "农业局")).toBe(false);
  expect(works("浙江农林大学", "市农办", "农办", "市林业局")).toBe(false);
});

test("the same bureau of another place is another", () => {
  for (const other of ["杭州市教育局", "余杭区教育局", "浙江省教育厅", "杭州市教育局临安分局"])
    expect(works(other, "市教育局", "教育局"), other).toBe(false);
  expect(works("临安市教育局", "杭州市教育局")).toBe(false);
});

test("an empty employer, or the place alone, works nowhere", () => {
  for (const nothing of ["", " ", "临安市", "市", "（退休）"])
    expect(works(nothing, "市教育局", "")).toBe(false);
});

test("by any of the unit's names, the one before a change too", () => {
  expect(works("临安市农业局", "市农业农村局", "市农业局")).toBe(true);
});

test("how the place is written, and blanks in it, change nothing", () => {
  const bureau = fc.constantFrom("农业局", "林业局", "卫生局", "水务公司", "开发区管委会");
  const before = fc.constantFrom(
    "",
    "市",
    "临安",
    "临安市",
    "浙江省临安市",
    "杭州市临安区",
    "　临安 市",
  );
  fc.assert(
    fc.property(bureau, bureau, before, before, (one, other, a, b) => {
      expect(works(`${a}${one}`, `${b}${other}`)).toBe(one === other);
      expect(works(`余杭区${one}`, `${b}${other}`)).toBe(false);
    }),
    { numRuns: 200 },
  );
});
