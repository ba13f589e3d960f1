import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";

test("a test file has a migrated database of its own", async () => {
  await db.unit.create({ data: { name: "市教育局" } });
  expect(await db.unit.count()).toBe(1);
});

test("the log can be emptied between tests, and by no other way", async () => {
  await db.event.create({ data: { kind: "test", actorName: "甲", actorRole: "system" } });
  await expect(db.event.deleteMany()).rejects.toThrow("append-only");
  await expect(db.event.updateMany({ data: { kind: "changed" } })).rejects.toThrow("append-only");
  await emptyDatabase();
  expect(await db.event.count()).toBe(0);
});
