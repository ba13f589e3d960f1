import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eventSentence } from "@/lib/case-file/sentences";

test("a correction shows old and new", () => {
  const changes = { place: { label: "地点", before: "锦城街道", after: "锦北街道" } };
  const sentence = eventSentence("fact.correct", { label: "面商", changes, reason: "写错" });
  expect(sentence).toBe("更正了面商：地点由“锦城街道”改为“锦北街道”，原因：写错");
  const long = { changes: { analysis: { before: "旧".repeat(100), after: "新" } }, reason: null };
  expect(eventSentence("proposal.edit", long)).toBe("修改了提案：情况分析");
});

test("every kind of event that a command records of a case has its sentence", () => {
  const lib = join(import.meta.dirname, "..");
  const sources = readdirSync(lib, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("commands.ts"))
    .map((file) => readFileSync(join(lib, file), "utf8"));
  const kinds = new Set(
    sources.flatMap((text) =>
      [
        ...text.matchAll(
          /kind: "((?:proposal|assignment|consultation|draft|coSignature|feedback|publication|fact)\.\w+)"/g,
        ),
      ].map((match) => match[1]!),
    ),
  );
  expect(kinds.size).toBeGreaterThan(15);
  expect([...kinds].filter((kind) => eventSentence(kind, {}).startsWith("记录了"))).toEqual([]);
});
