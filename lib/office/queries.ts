import { type PlainDate, todayInShanghai, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";

/** The committee that this installation serves. */
export type Office = {
  /** 临安市政协; empty until the set-up is done */
  name: string;
  /** Invented data: one-click accounts, and a today that anyone may move. */
  isDemo: boolean;
  /** The demo committee's today; null for a real committee. */
  demoToday: PlainDate | null;
};

/** Reads the installation's committee. It asks for nobody: its name stands on the public pages. */
export async function readOffice(tx: Tx | typeof db = db): Promise<Office> {
  const row = await tx.office.findUnique({
    where: { id: 1 },
    select: { name: true, isDemo: true, demoToday: true },
  });
  if (!row) return { name: "", isDemo: false, demoToday: null };
  return { ...row, demoToday: row.demoToday && toPlainDate(row.demoToday) };
}

/**
 * The committee's today: the demo's setting, or the date in Asia/Shanghai at the moment `now`.
 * Business dates follow it; recording times stay real.
 */
export function todayOf(office: Pick<Office, "demoToday">, now: Date): PlainDate {
  return office.demoToday ?? todayInShanghai(now);
}

/** SHA-256 of the open set-up link's token; null when the set-up is done or was never offered. */
export async function readSetupTokenHash(): Promise<string | null> {
  const row = await db.office.findUnique({ where: { id: 1 }, select: { setupTokenHash: true } });
  return row?.setupTokenHash ?? null;
}
