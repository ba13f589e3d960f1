import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate, later, toPlainDate } from "@/lib/calendar/plain-date";
import type { Tx } from "@/lib/db/client";
import type { InputJsonValue } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { type Candidate, type PlannedLine, planLeaving, WORK_LABEL } from "@/lib/leaving/plan";
import { mayEndWith } from "@/lib/leaving/policy";
import { openWork } from "@/lib/leaving/queries";
import type { LeaveInput } from "@/lib/leaving/schema";
import { writeNotices } from "@/lib/notice/commands";
import { paths } from "@/lib/paths";
import { passDraft } from "@/lib/reply-draft/commands";
import { disableUser, grant } from "@/lib/user/commands";
import { ensure } from "@/lib/verdict";

type Moved = PlannedLine & { to: Candidate };

/** 停用: an account without open work; one that has some is left by its list. @throws Refusal denied */
export async function endAccount(actor: Actor, { userId }: { userId: number }): Promise<void> {
  await disableUser(actor, { userId }, async (tx) =>
    ensure(mayEndWith((await openWork(tx, userId, actor.today)).length)),
  );
}

/**
 * 离岗移交: everything that a person has in hand goes to the successors in one transaction, and the account ends.
 * Requests and signatures keep the name of who made them; what is moved is who goes on. The successors find in their
 * inbox what they took over, and the messages that the person had not read.
 * @throws Refusal denied; invalid, on the line, where nobody was chosen or who was cannot take it
 */
export async function leave(actor: Actor, { userId, ...choice }: LeaveInput) {
  await disableUser(actor, { userId }, async (tx) => {
    const leaver = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    const planned = planLeaving(await openWork(tx, userId, actor.today), choice);
    const faults = planned.filter(({ fault }) => fault !== null);
    if (faults.length > 0) throw faultsOf(faults);
    const moved = planned.filter((one): one is Moved => one.to !== null);
    for (const one of planned) await move(tx, actor, one);
    const people = [...new Map(moved.map(({ to }) => [to.userId, to])).values()];
    await recordEvent(tx, actor, {
      kind: "user.leave",
      subject: `User:${userId}`,
      on: actor.today,
      data: {
        lines: moved.length,
        to: people.map(({ name }) => name),
        ended: planned.length - moved.length,
      },
    });
    for (const to of people)
      await tell(
        tx,
        actor,
        leaver,
        to,
        moved.filter((one) => one.to.userId === to.userId),
      );
    await passUnread(tx, userId, moved);
  });
  return { to: paths.users.show(userId) };
}

function faultsOf(faults: readonly PlannedLine[]): Refusal {
  const fields = faults.map(({ line, fault }) => [`to-${line.key}`, fault ?? ""] as const);
  return new Refusal(
    "invalid",
    `还有${faults.length}项没有能接手的人。`,
    Object.fromEntries(fields),
  );
}

async function move(tx: Tx, actor: Actor, { line, to }: PlannedLine): Promise<void> {
  const { kind, id, role, unitId } = line;
  if (kind === "deputy") return passDeputy(tx, actor, id, to);
  if (!to) return;
  if (kind === "draft") {
    const { assignment } = await tx.replyDraft.findUniqueOrThrow({
      where: { id },
      select: { assignment: { select: { id: true, proposalId: true } } },
    });
    const place = { assignmentId: assignment.id, proposalId: assignment.proposalId };
    return passDraft(tx, place, to.userId);
  }
  if (kind !== "role") return;
  const one = { role, unitId, memberId: null, collectiveId: null };
  const has = await tx.roleGrant.count({ where: { userId: to.userId, ...one } });
  if (has === 0) await grant(tx, actor, to.userId, one);
}

/** The colleague's days as a deputy are taken back, and given for what is left of them to somebody else. */
async function passDeputy(tx: Tx, actor: Actor, id: number, to: Candidate | null): Promise<void> {
  const row = await tx.deputy.update({ where: { id }, data: { endedAt: new Date() } });
  if (!to) return;
  const fromOn = fromPlainDate(later(toPlainDate(row.fromOn), actor.today));
  const { grantId, untilOn } = row;
  const days = { grantId, fromOn, untilOn, recordedById: actor.userId };
  await tx.deputy.create({ data: { ...days, deputyId: to.userId } });
}

/** One line in the successor's inbox for each case, and one for what is of no case. */
async function tell(
  tx: Tx,
  actor: Actor,
  leaver: { id: number; name: string },
  to: Candidate,
  moved: readonly Moved[],
): Promise<void> {
  const work = (lines: readonly Moved[]) =>
    lines.map(({ line }) => `${WORK_LABEL[line.kind]}（${line.words}）`).join("、");
  const cases = Map.groupBy(moved, ({ line }) => line.proposal?.id ?? null);
  for (const [proposalId, lines] of cases) {
    const place = lines[0]?.line;
    if (!place) continue;
    const grants = await tx.roleGrant.findMany({
      where: { userId: to.userId, unitId: place.unitId, collectiveId: place.collectiveId },
      orderBy: { id: "asc" },
    });
    const held = grants.find(({ role }) => role === place.role) ?? grants[0];
    if (!held) continue;
    const data: InputJsonValue = { from: leaver.name, to: to.name, work: work(lines) };
    const [kind, subject] =
      proposalId === null
        ? (["user.takeOver", `User:${to.userId}`] as const)
        : (["proposal.takeOver", `User:${to.userId}`] as const);
    await recordEvent(tx, actor, { kind, subject, proposalId, on: actor.today, data });
    const event = await tx.event.findFirstOrThrow({
      where: { kind, subject, proposalId },
      orderBy: { id: "desc" },
      select: { id: true },
    });
    const sentence = `${leaver.name}离岗，请您接手：${work(lines)}。`;
    const recipient = { userId: to.userId, role: held.role, unitId: held.unitId };
    const notice = { kind, sentence, on: actor.today, proposalId, eventId: event.id };
    await writeNotices(tx, [recipient], notice);
  }
}

/** What the person had not read goes to who took the work of the same role; nobody is told the same thing twice. */
async function passUnread(tx: Tx, userId: number, moved: readonly Moved[]): Promise<void> {
  const unread = await tx.notice.findMany({
    where: { userId, readAt: null, deputyId: null },
    omit: { id: true, readAt: true, mailId: true, recordedAt: true },
  });
  const copies = unread.flatMap((notice) => {
    const next = moved.find(
      ({ line }) => line.role === notice.role && line.unitId === notice.unitId,
    );
    return next ? [{ ...notice, userId: next.to.userId }] : [];
  });
  await tx.notice.createMany({ data: copies, skipDuplicates: true });
}
