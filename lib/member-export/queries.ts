import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { mayReadDirectory } from "@/lib/member/policy";
import { ensure } from "@/lib/verdict";

/** Every collective with its contact's number, for the export. @throws Refusal denied */
export async function readContactsOfCollectives(actor: Actor) {
  ensure(mayReadDirectory(actor));
  return db.collective.findMany({
    orderBy: [{ kind: "asc" }, { name: "asc" }],
    select: { name: true, kind: true, contact: { select: { name: true, mobile: true } } },
  });
}
