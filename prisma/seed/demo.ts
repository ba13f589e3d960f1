import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { systemActor } from "@/lib/actor";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { db, inTransaction } from "@/lib/db/client";
import { importFile } from "@/lib/import/commands";
import { createPlenaryIn } from "@/lib/plenary/commands";
import { seedDemoAccounts } from "@/prisma/seed/accounts";
import { seedCorrections } from "@/prisma/seed/corrections";
import { loadCollectives, loadMembers, loadUnits } from "@/prisma/seed/directories";

/**
 * Loads the demo committee, 临安市政协八届一次会议, into an empty database: directories from their sheets, the
 * register through the importer that users use. Totals are the published ones; names, texts and dates are invented.
 * The office's today is set last: without it the loading was broken off, and the next start begins it anew.
 */
const FOLDER = join(import.meta.dirname, "linan-2012");
const DEMO_TODAY = "2012-06-25";
const PLENARY = "八届一次会议";

async function loadDemo(): Promise<void> {
  const actor = systemActor(DEMO_TODAY, "演示数据");
  await inTransaction(async (tx) => {
    await tx.office.create({ data: { id: 1, name: "临安市政协", isDemo: true } });
    await createPlenaryIn(tx, actor, {
      name: PLENARY,
      term: 8,
      number: 1,
      opensOn: "2012-02-20",
      closesOn: "2012-02-23",
    });
    await loadUnits(tx, FOLDER);
    await loadMembers(tx, FOLDER);
    await loadCollectives(tx, FOLDER);
  });
  const report = await importFile(actor, {
    plenary: { name: PLENARY, create: false },
    file: { name: "register.xlsx", bytes: await readFile(join(FOLDER, "register.xlsx")) },
  });
  if (report.errors.length > 0)
    throw new Error(`the sample register has errors: ${JSON.stringify(report.errors[0])}`);
  await seedCorrections(actor);
  await seedDemoAccounts(actor);
  await db.office.update({ where: { id: 1 }, data: { demoToday: fromPlainDate(DEMO_TODAY) } });
}

await loadDemo();
await db.$disconnect();
