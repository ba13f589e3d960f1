import type { Actor } from "@/lib/actor";
import type { PlainDate } from "@/lib/calendar/plain-date";
import type { Tx } from "@/lib/db/client";
import { type InputJsonValue, sql } from "@/lib/db/sql";

export type NewEvent = {
  /** noun.verb, as in the tables of moves: proposal.file, assignment.accept */
  kind: string;
  proposalId?: number | null;
  plenaryId?: number | null;
  /** table and id of the fact: Reply:12 */
  subject?: string;
  /** the day it happened, where it has one */
  on?: PlainDate | null;
  onBehalfOf?: string | null;
  /** Never the text or the value of a rating that is sealed. */
  data?: InputJsonValue;
};

/** The person as the log names them: with whom they stand in for. */
export function nameOf({ name, deputyFor }: Actor): string {
  return deputyFor ? `${name}（代${deputyFor}）` : name;
}

/** Takes a transaction, so that an event exists exactly when its change does. */
export async function recordEvent(tx: Tx, actor: Actor, event: NewEvent): Promise<void> {
  await recordEvents(tx, actor, [event]);
}

const CHUNK = 1_000;

/** Many events of one act, as of an import; as JSON, for an import of 20,000 rows has as many. */
export async function recordEvents(tx: Tx, actor: Actor, events: NewEvent[]): Promise<void> {
  for (let start = 0; start < events.length; start += CHUNK) {
    const rows = events.slice(start, start + CHUNK).map((event) => ({
      kind: event.kind,
      proposalId: event.proposalId ?? null,
      plenaryId: event.plenaryId ?? null,
      subject: event.subject ?? null,
      on: event.on ?? null,
      onBehalfOf: event.onBehalfOf ?? null,
      data: event.data ?? {},
      actorId: actor.userId,
      actorName: nameOf(actor),
      actorRole: actor.role,
      recordedOn: actor.today,
    }));
    await tx.$executeRaw(sql`
      INSERT INTO "Event" (kind, "proposalId", "plenaryId", subject, "on", "onBehalfOf", data, "actorId", "actorName", "actorRole", "recordedOn")
      SELECT kind, "proposalId", "plenaryId", subject, "on", "onBehalfOf", data, "actorId", "actorName", "actorRole", "recordedOn"
      FROM json_populate_recordset(NULL::"Event", ${JSON.stringify(rows)}::json)`);
  }
}
