import { db } from "@/lib/db/client";

/** Moments and random seeds differ between any two worlds; days, ids, words and figures must not. */
export function plain(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    one instanceof Map ? [...one] : typeof one === "bigint" ? String(one) : one,
  )
    .replaceAll(
      /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d(?::?\d\d)?)?/g,
      (moment) => (/T00:00:00(?:\.000)?Z$/.test(moment) ? moment : "moment"),
    )
    .replaceAll(/"(seed|tokenHash|token)":"[^"]+"/g, '"$1":"secret"');
}

/** Every table but the ratings' own: status, log, notices, mails, completions, rounds, links. */
export async function everyRow(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
      AND tablename NOT IN ('_prisma_migrations', 'FeedbackAnswer', 'CoRatingAnswer') ORDER BY 1`;
  const rows: Record<string, string> = {};
  const sealed = ["attitude", "result", "adoption", "implementation", "comment"];
  for (const { name } of tables) {
    const all = await db.$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
      `SELECT to_jsonb(t) AS row FROM "${name}" t ORDER BY to_jsonb(t)->>'id', to_jsonb(t)::text`,
    );
    if (name === "Feedback" || name === "CoRating")
      for (const { row } of all)
        for (const column of [...sealed, "agreesWithClass", "expectation"]) delete row[column];
    rows[name] = plain(all);
  }
  return rows;
}
