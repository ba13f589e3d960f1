import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { columnOf, type FactEntry } from "@/lib/correction/field";
import { FACT_KINDS, factKind, FACTS } from "@/lib/correction/kinds";

const schema = join(import.meta.dirname, "../../prisma/schema");
const text = readdirSync(schema)
  .map((file) => readFileSync(join(schema, file), "utf8"))
  .join("\n");
const models = new Map(
  [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => [
    name,
    body,
  ]),
);
const kindOfModel = (name: string) => `${name[0]?.toLowerCase()}${name.slice(1)}`;

/** Not facts of a case: each is taken back by an act of its own. */
const ELSEWHERE = [
  "assignmentTransfer",
  "leadPassing",
  "publishedFigure",
  "reportText",
  "unitSuccession",
];

describe("every table of dated facts can be corrected or voided", () => {
  test("the record is exhaustive: each model that can be voided with a reason has its line", () => {
    const facts = [...models]
      .filter(([, body]) => /^ +voidReason /m.test(body))
      .map(([name]) => kindOfModel(name))
      .filter((name) => !ELSEWHERE.includes(name));
    expect(facts.length).toBeGreaterThan(15);
    expect(facts.toSorted()).toEqual([...FACT_KINDS].toSorted());
  });

  test.each(FACT_KINDS)("%s names columns that exist", (kind) => {
    const entry: FactEntry = FACTS[kind];
    const body = models.get(`${kind[0]?.toUpperCase()}${kind.slice(1)}`) ?? "";
    const columns = [
      ...entry.fields.map(columnOf),
      ...(entry.day ? [entry.day] : []),
      ...(entry.rising ?? []),
    ];
    for (const column of columns) expect(body).toMatch(new RegExp(`^ +${column} `, "m"));
    for (const field of entry.fields)
      expect(["reason", "fact", "factId", "proposalId", "seenStatus"]).not.toContain(field.name);
  });

  test("an address with another word names no fact", () => {
    expect(factKind("acceptance")).toBe("acceptance");
    expect(factKind("proposal")).toBeNull();
    expect(factKind("toString")).toBeNull();
  });
});
