import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ProposalStatus, Role } from "@/lib/db/generated/enums";
import { isPast } from "@/lib/user/ending";
import { mayManageUsers } from "@/lib/user/policy";
import { ensure } from "@/lib/verdict";

type Held = { role: Role; memberId: number | null; collectiveId: number | null };
type Ending = { endsOn: Date | null };

/** From submission until completion something of a case may still wait for its proposers; a draft waits for nobody. */
const WAITS: ProposalStatus[] = ["SUBMITTED", "SENT_BACK", "FILED", "ASSIGNED", "ANSWERED"];

/** The cases that still run, of whoever this person proposes for: also merged ones, and where the lead's turn came to them. */
export function waitingOf({ memberId, collectiveId }: Held): Prisma.ProposalWhereInput {
  const person = memberId === null ? { collectiveId: collectiveId ?? -1 } : { memberId };
  const own = { voidedAt: null, proposers: { some: person } };
  const merged = { voidedAt: null, outcome: "MERGED" as const, proposal: own };
  return {
    voidedAt: null,
    status: { in: WAITS },
    OR: [
      { proposers: { some: person } },
      { mergedHere: { some: merged } },
      { leadPassings: { some: { voidedAt: null, ...person } } },
    ],
  };
}

/** How many cases of these roles still run, each once. */
export async function countWaiting(tx: Tx | typeof db, grants: readonly Held[]): Promise<number> {
  const own = grants.filter(({ role }) => role === "proposer");
  return own.length === 0 ? 0 : tx.proposal.count({ where: { OR: own.map(waitingOf) } });
}

/**
 * The roles that an account still has on a day: all of them up to and on its last day. After it only those in which
 * the person is the proposer of cases that still run, until nothing of theirs waits: a proposer who has left keeps
 * their cases and may still confirm and rate (handbook §2), so a date never takes a rating
 * away. Promises looked back at after completion do not hold an account open: who is to confirm them gets a later
 * date from the administrator, or confirms on paper. Whether a rating is in makes no difference until the committee
 * opens it, for the case is not completed sooner.
 */
export async function rolesOn<Grant extends Held>(
  tx: Tx | typeof db,
  { endsOn, grants }: Ending & { grants: readonly Grant[] },
  today: PlainDate,
): Promise<Grant[]> {
  if (!isPast(toPlainDate(endsOn), today)) return [...grants];
  const left: Grant[] = [];
  for (const grant of grants) if ((await countWaiting(tx, [grant])) > 0) left.push(grant);
  return left;
}

/** Whether an account still has one of its roles on a day. */
export async function hasRoleOn(
  tx: Tx | typeof db,
  userId: number,
  grantId: number,
  today: PlainDate,
): Promise<boolean> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: {
      endsOn: true,
      grants: {
        where: { id: grantId },
        select: { role: true, memberId: true, collectiveId: true },
      },
    },
  });
  return user !== null && (await rolesOn(tx, user, today)).length > 0;
}

/** How many own cases of a person still run, for whoever manages accounts. @throws Refusal denied */
export async function readWaiting(actor: Actor, userId: number): Promise<number> {
  ensure(mayManageUsers(actor));
  const grants = await db.roleGrant.findMany({ where: { userId } });
  return countWaiting(db, grants);
}
