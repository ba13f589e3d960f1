import { type Actor, systemActor } from "@/lib/actor";
import { fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { emptyDatabase } from "@/lib/db/testing";
import { createPlenary } from "@/lib/plenary/commands";
import { refreshStatus } from "@/lib/proposal/commands";

/**
 * For database tests of the acts after filing: a plenary with its standard tables, three units, two members, and
 * one person for every role. Filed on 2012-03-20, case number 086.
 */
export async function makeRegister(today: PlainDate = "2012-03-28") {
  await emptyDatabase();
  const plenary = await createPlenary(systemActor("2012-02-01"), { name: "八届一次会议" });
  const [water, finance, roads] = await db.unit.createManyAndReturn({
    data: [{ name: "县水利局" }, { name: "县财政局" }, { name: "县交通局" }],
  });
  const [lead, second] = await db.member.createManyAndReturn({
    data: [{ name: "言致远", mobile: "13800000001" }, { name: "纪云舟" }],
  });
  if (!water || !finance || !roads || !lead || !second)
    throw new Error("the register was not made");
  const classes = await db.outcomeClass.findMany({ where: { plenaryId: plenary.id } });
  const classOf = (letter: string) => classes.find((one) => one.letter === letter)?.id ?? 0;

  let made = 0;
  async function actor(role: Role, of: Partial<Actor> = {}): Promise<Actor> {
    made += 1;
    const user = await db.user.create({
      data: { login: `u${made}`, name: `${role}${made}`, passwordHash: "-" },
    });
    const nobody = { unitId: null, memberId: null, collectiveId: null };
    return { ...nobody, userId: user.id, name: user.name, role, today, ...of };
  }

  let cases = 0;
  /** A filed case of the lead and the second member. */
  async function filedCase(
    data: { caseNumber?: string | null; consent?: boolean | null } = {},
  ): Promise<number> {
    cases += 1;
    const { id } = await db.proposal.create({
      data: {
        plenaryId: plenary.id,
        status: "FILED",
        registrationNumber: `2012-${String(cases).padStart(3, "0")}`,
        caseNumber: String(85 + cases).padStart(3, "0"),
        period: "PLENARY",
        proposerKind: "JOINT",
        title: "关于整治苕溪河道的建议",
        analysis: "河道淤积严重。",
        suggestions: ["清淤", "建护岸"],
        consent: true,
        proposers: {
          create: [
            { position: 0, memberId: lead?.id },
            { position: 1, memberId: second?.id },
          ],
        },
        submissions: { create: { submittedOn: fromPlainDate("2012-02-22") } },
        reviews: { create: { outcome: "FILED", decidedOn: fromPlainDate("2012-03-20") } },
        ...data,
      },
    });
    return id;
  }

  return {
    plenaryId: plenary.id,
    units: { water, finance, roads },
    members: { lead, second },
    classOf,
    actor,
    filedCase,
    staff: await actor("committeeStaff"),
    office: await actor("governmentOffice"),
    waterClerk: await actor("unitClerk", { unitId: water.id }),
    waterHead: await actor("unitHead", { unitId: water.id }),
    financeClerk: await actor("unitClerk", { unitId: finance.id }),
    roadsClerk: await actor("unitClerk", { unitId: roads.id }),
    proposer: await actor("proposer", { memberId: lead.id }),
    coSigner: await actor("proposer", { memberId: second.id }),
  };
}

export type Register = Awaited<ReturnType<typeof makeRegister>>;

/** The same person on another day. */
export function on(today: PlainDate, actor: Actor): Actor {
  return { ...actor, today };
}

/** The standing assignments of a case's last round by unit. */
export async function assignmentOf(proposalId: number, unitId: number) {
  return db.assignment.findFirstOrThrow({
    where: { proposalId, unitId, voidedAt: null },
    orderBy: { round: "desc" },
  });
}

export async function statusOf(proposalId: number) {
  const { status } = await db.proposal.findUniqueOrThrow({
    where: { id: proposalId },
    select: { status: true },
  });
  return status;
}

/** Kinds of the case's events in order. */
export async function eventsOf(proposalId: number) {
  const events = await db.event.findMany({ where: { proposalId }, orderBy: { id: "asc" } });
  return events.map(({ kind }) => kind);
}

/** A case of the register that is with its units: lead 县水利局, assisting 县财政局, since the register's today. */
export async function assigned(
  register: Register,
  proposalId: number,
): Promise<{ lead: number; assist: number }> {
  const { water, finance } = register.units;
  await db.handOver.create({
    data: { proposalId, handedOverOn: fromPlainDate("2012-03-28"), mode: "LEAD_ASSIST" },
  });
  const rows = [
    { unitId: water.id, role: "LEAD", position: 0, dueOn: fromPlainDate("2012-06-28") },
    { unitId: finance.id, role: "ASSIST", position: 1, dueOn: fromPlainDate("2012-04-28") },
  ] as const;
  const [lead, assist] = await db.assignment.createManyAndReturn({
    data: rows.map((row) => ({ ...row, proposalId, assignedOn: fromPlainDate("2012-03-28") })),
  });
  await db.proposal.update({ where: { id: proposalId }, data: { status: "ASSIGNED" } });
  return { lead: lead?.id ?? 0, assist: assist?.id ?? 0 };
}

/** The same with the lead's acceptance on 2012-03-29. */
export async function accepted(register: Register, proposalId: number) {
  const ids = await assigned(register, proposalId);
  await db.acceptance.create({
    data: { assignmentId: ids.lead, acceptedOn: fromPlainDate("2012-03-29") },
  });
  await db.assignment.update({ where: { id: ids.lead }, data: { status: "ACCEPTED" } });
  return ids;
}

/** The case's last round answered by its lead on that day. */
export async function answer(
  register: Register,
  proposalId: number,
  day: PlainDate,
  letter = "A",
): Promise<void> {
  const { id: assignmentId } = await assignmentOf(proposalId, register.units.water.id);
  const outcomeClassId = register.classOf(letter);
  const repliedOn = fromPlainDate(day);
  await db.reply.create({ data: { assignmentId, repliedOn, outcomeClassId, disclosure: "FULL" } });
  await db.$transaction((tx) => refreshStatus(tx, proposalId));
}

/** A case of the register, answered by its lead on 2012-06-15. */
export async function answeredCase(register: Register, letter = "A"): Promise<number> {
  const proposalId = await register.filedCase();
  await accepted(register, proposalId);
  await answer(register, proposalId, "2012-06-15", letter);
  return proposalId;
}

/** The same, of class A, after a visit that its lead logged for 2012-05-10. */
export async function consultedCase(register: Register) {
  const proposalId = await answeredCase(register);
  const { id: assignmentId } = await assignmentOf(proposalId, register.units.water.id);
  const consultedOn = fromPlainDate("2012-05-10");
  const recordedById = register.waterClerk.userId;
  const data = { assignmentId, consultedOn, mode: "VISIT", recordedById } as const;
  const { id: consultationId } = await db.consultation.create({ data });
  return { proposalId, consultationId };
}
