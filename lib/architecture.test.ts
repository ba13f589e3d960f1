import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cruiseHouse, NOUN_ORDER, SHARED_FOLDERS } from "@/lib/testing-architecture";

const ROOT = join(import.meta.dirname, "..");

/** Every source file that stands in the repository. */
const FILES = execFileSync("git", ["ls-files"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /\.(tsx?|mjs|css)$/.test(file) && existsSync(join(ROOT, file)));

const textOf = (file: string) => readFileSync(join(ROOT, file), "utf8");
const linesOf = (file: string) => textOf(file).trimEnd().split("\n").length;

/** Architecture §2 and §5: pages compose, components fit on two screens, nothing is a grab-bag. */
function mostLines(file: string): number {
  if (/^app\/.*(page|layout|route)\.tsx?$/.test(file)) return 60;
  if (/^components\/.*\.tsx$/.test(file)) return 150;
  return 250;
}

test(
  "imports go one way: pages, components, nouns in the order of the work",
  { timeout: 180_000 },
  async () => {
    const { summary } = await cruiseHouse();
    expect(summary.totalCruised).toBeGreaterThan(200); // a reader that reads nothing finds nothing
    expect(summary.totalDependenciesCruised).toBeGreaterThan(500);
    const found = summary.violations.map(({ rule, from, to, cycle }) =>
      [rule.name, from, ...(cycle?.map((module) => module.name) ?? [to])].join(" → "),
    );
    expect(found).toEqual([]);
  },
);

test("every folder of lib is a noun with its place in the order, or shared", () => {
  const folders = readdirSync(join(ROOT, "lib"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const known: string[] = [...NOUN_ORDER.flat(), ...SHARED_FOLDERS];
  expect(folders.map((folder) => folder.name).filter((name) => !known.includes(name))).toEqual([]);
});

test("files stay short", () => {
  expect(FILES.length).toBeGreaterThan(200);
  const long = FILES.map((file) => ({ file, lines: linesOf(file) })).filter(
    ({ file, lines }) => lines > mostLines(file),
  );
  expect(long).toEqual([]);
});

test("nothing is a grab-bag or a barrel", () => {
  const bags = FILES.filter((file) =>
    /(^|\/)(utils?|helpers?|constants?|common|misc|index)\.(tsx?|mjs)$/.test(file),
  );
  expect(bags).toEqual([]);
});

test("server actions stand in actions.ts alone, one line each", () => {
  const sources = FILES.filter(
    (file) => /^(app|components|lib)\/.*\.tsx?$/.test(file) && !file.includes(".test."),
  );
  const marked = sources.filter((file) => /^\s*["']use server["']/m.test(textOf(file)));
  expect(marked.length).toBeGreaterThan(3);
  expect(marked.filter((file) => !file.endsWith("/actions.ts"))).toEqual([]);
});

test("the database client is made in one place, and no rule reads the clock", () => {
  const sources = FILES.filter(
    (file) => /^(app|components|lib)\/.*\.tsx?$/.test(file) && !/\.test\.|\/testing/.test(file),
  );
  expect(sources.filter((file) => textOf(file).includes("new PrismaClient("))).toEqual([
    "lib/db/client.ts",
  ]);
  // What knows the database's client records when it acted, and may look at the clock for that.
  const rules = sources.filter(
    (file) =>
      /^lib\/[^/]+\//.test(file) &&
      !file.startsWith("lib/db/") &&
      !textOf(file).includes("@/lib/db/client"),
  );
  expect(rules.length).toBeGreaterThan(50);
  expect(rules.filter((file) => /new Date\(\)|Date\.now\(\)/.test(textOf(file)))).toEqual([]);
});
