import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { logSentence } from "@/lib/log/sentences";

test("every kind of event that a command records has its sentence", () => {
  const lib = join(import.meta.dirname, "..");
  const kinds = new Set(
    readdirSync(lib, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("commands.ts"))
      .map((file) => readFileSync(join(lib, file), "utf8"))
      .flatMap((source) => [...source.matchAll(/["`]([a-z]\w*\.[a-z]\w*)["`]/g)])
      .map(([, kind]) => kind!),
  );
  expect(kinds.size).toBeGreaterThan(40);
  expect([...kinds].filter((kind) => logSentence(kind, {}, "甲").startsWith("记录了"))).toEqual([]);
});

test("whose account it was is said", () => {
  expect(logSentence("user.disable", {}, "楼杰")).toBe("停用楼杰的账号");
  expect(logSentence("user.addRole", { role: "leader" }, "楼杰")).toBe("给楼杰加角色领导");
});
