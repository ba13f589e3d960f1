import { expect, test } from "vitest";
import { db, inTransaction } from "@/lib/db/client";

test("within a transaction nobody asks for a second connection; before and after it anybody may", async () => {
  expect(await db.user.count()).toBe(0);
  await expect(inTransaction(() => db.user.count())).rejects.toThrow(
    "db.user within a transaction",
  );
  expect(await inTransaction((tx) => tx.user.count())).toBe(0);
  expect(await db.user.count()).toBe(0);
});
