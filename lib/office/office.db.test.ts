import { beforeEach, expect, test } from "vitest";

import { publicActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/db/testing";
import { moveDemoToday } from "@/lib/office/commands";
import { readOffice, todayOf } from "@/lib/office/queries";

beforeEach(emptyDatabase);

test("anyone moves the demo's today; the log keeps the real time", async () => {
  await db.office.create({
    data: { id: 1, name: "临安市政协", isDemo: true, demoToday: new Date("2012-06-25") },
  });
  await moveDemoToday(publicActor("2012-06-25"), { today: "2012-06-11" });
  expect(todayOf(await readOffice(), new Date())).toBe("2012-06-11");
  const event = await db.event.findFirstOrThrow();
  expect(event).toMatchObject({ kind: "office.moveToday", actorRole: "public" });
  expect(Math.abs(event.at.getTime() - Date.now())).toBeLessThan(60_000);
});

test("a real committee's today is the date in Shanghai and cannot be moved", async () => {
  await db.office.create({ data: { id: 1, name: "临安市政协" } });
  await expect(
    moveDemoToday(publicActor("2026-03-02"), { today: "2012-06-11" }),
  ).rejects.toMatchObject({ kind: "denied" });
  const office = await readOffice();
  expect(todayOf(office, new Date("2026-03-01T15:59:59Z"))).toBe("2026-03-01");
  expect(todayOf(office, new Date("2026-03-01T16:00:00Z"))).toBe("2026-03-02");
});
