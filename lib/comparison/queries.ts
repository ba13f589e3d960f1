import type { Actor } from "@/lib/actor";
import type { PlainDate } from "@/lib/calendar/plain-date";
import {
  type AskedComparison,
  type Column,
  columnOf,
  daysSince,
  parseComparison,
} from "@/lib/comparison/asked";
import { mayReadFigures } from "@/lib/figures/policy";
import { type Figures, readFigures } from "@/lib/figures/queries";
import type { Params } from "@/lib/overview/asked";
import { readSpan } from "@/lib/overview/queries";
import { listPlenaries, type PlenarySummary } from "@/lib/plenary/queries";
import { ensure } from "@/lib/verdict";

export type Compared = {
  plenary: PlenarySummary;
  handedOverOn: PlainDate | null;
  column: Column;
  /** null: there is no day to count it on. */
  figures: Figures | null;
};

export type Comparison = {
  all: PlenarySummary[];
  asked: AskedComparison;
  /** The days after the hand-over that were taken. */
  days: number;
  columns: Compared[];
};

/** The same figures of several plenaries, each on a day of its own that can be compared. @throws Refusal denied */
export async function readComparison(actor: Actor, params: Params): Promise<Comparison> {
  ensure(mayReadFigures(actor));
  const all = await listPlenaries(actor);
  const asked = parseComparison(
    params,
    all.map((one) => one.id),
  );
  const chosen = all.filter((one) => asked.plenaryIds.includes(one.id));
  const handed = await Promise.all(
    chosen.map(async (plenary) => ({
      plenary,
      handedOverOn: (await readSpan(plenary.id, actor.today))?.handedOverOn ?? null,
    })),
  );
  const since = handed.flatMap((one) => daysSince(one.handedOverOn, actor.today) ?? []);
  // The latest hand-over's days: every plenary has had as many.
  const days = asked.days ?? (since.length > 0 ? Math.min(...since) : 0);
  const columns = await Promise.all(
    handed.map(async ({ plenary, handedOverOn }): Promise<Compared> => {
      const column = columnOf(asked, days, { id: plenary.id, handedOverOn }, actor.today);
      const { asOf } = column;
      const figures = asOf ? await readFigures(actor, { plenaryId: plenary.id, asOf }) : null;
      return { plenary, handedOverOn, column, figures };
    }),
  );
  return { all, asked, days, columns };
}
