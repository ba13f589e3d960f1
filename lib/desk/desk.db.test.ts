import { beforeEach, describe, expect, it } from "vitest";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import {
  accepted,
  answeredCase,
  assigned,
  makeRegister,
  on,
  type Register,
} from "@/lib/assignment/testing";
import { isLate, isUnaccepted, owedByUnits } from "@/lib/desk/owed";
import { proposerItems } from "@/lib/desk/proposer-items";
import { readOfficeDesk, readProposerDesk, readUnitDesk } from "@/lib/desk/queries";
import { readStaffDesk } from "@/lib/staff-desk/queries";
import { unitItems } from "@/lib/desk/unit-items";
import type { Actor } from "@/lib/actor";
import { paths } from "@/lib/paths";

let register: Register;

beforeEach(async () => {
  register = await makeRegister();
});

async function unitDesk(actor: Actor) {
  const { cases, facts, ...rest } = await readUnitDesk(actor);
  return { groups: unitItems(actor, cases, facts), ...rest };
}

async function proposerDesk(actor: Actor) {
  const { cases, facts } = await readProposerDesk(actor);
  return proposerItems(actor, cases, facts);
}

describe("the unit's desk", () => {
  it("asks for the acceptance, and is late with it after three working days", async () => {
    const id = await register.filedCase();
    const { lead } = await assigned(register, id);
    const onTime = await unitDesk(on("2012-03-29", register.waterClerk));
    expect(onTime.groups.OTHER[0]).toMatchObject({
      number: "086",
      tags: ["主办"],
      sentence: "督查室3月28日交办，还没有签收。",
      act: { label: "签收", href: paths.assignment.acceptance(id, lead), main: false },
    });
    const late = await unitDesk(on("2012-04-05", register.waterClerk));
    expect(late.groups.LATE).toHaveLength(1);
    expect(late.groups.LATE[0]?.act?.main).toBe(true);
    expect(late.groups.OTHER).toEqual([]);
  });

  it("asks for a consultation first and then for the reply, and afterwards waits for the proposer", async () => {
    const id = await register.filedCase();
    const { lead } = await accepted(register, id);
    await db.contact.create({
      data: { assignmentId: lead, contactedOn: fromPlainDate("2012-04-02") },
    });
    const first = await unitDesk(on("2012-04-10", register.waterClerk));
    expect(first.groups.OTHER[0]?.act?.href).toBe(paths.assignment.consultation(id, lead));
    await db.consultation.create({
      data: { assignmentId: lead, consultedOn: fromPlainDate("2012-04-11") },
    });
    const then = await unitDesk(on("2012-06-25", register.waterClerk));
    expect(then.groups.SOON[0]).toMatchObject({
      act: { label: "写答复", href: paths.assignment.draft(id, lead) },
    });
    expect(then.groups.SOON[0]?.sentence).toContain("县财政局的会办意见已超期");

    const answered = await answeredCase(register);
    const waits = await unitDesk(on("2012-06-18", register.waterClerk));
    const item = waits.groups.WAITING.find((one) => one.id === answered);
    expect(item?.sentence).toBe("6月15日已答复，在等言致远评价。");
  });

  it("waits for the others while a late opinion holds up the lead", async () => {
    const id = await register.filedCase();
    const { lead, assist } = await accepted(register, id);
    await db.contact.create({
      data: { assignmentId: lead, contactedOn: fromPlainDate("2012-04-02") },
    });
    const water = await unitDesk(on("2012-05-15", register.waterClerk));
    expect(water.groups.WAITING.map((one) => one.id)).toEqual([id]);
    const finance = await unitDesk(on("2012-05-15", register.financeClerk));
    expect(finance.groups.LATE).toHaveLength(1);
    expect(assist).not.toBe(lead);
  });

  it("holds the unit's own numbers and nobody else's case", async () => {
    await answeredCase(register);
    const water = await unitDesk(on("2012-06-18", register.waterClerk));
    expect(water.numbers?.row.cells).toMatchObject({ lead: 1, answered: 1, onTime: 1 });
    const roads = await unitDesk(on("2012-06-18", register.roadsClerk));
    expect(roads.numbers).toBeNull();
    expect(Object.values(roads.groups).flat()).toEqual([]);
  });

  it("leaves completed cases alone, but shows them as of a day before", async () => {
    const id = await answeredCase(register);
    await db.completion.create({
      data: { proposalId: id, completedOn: fromPlainDate("2012-06-20"), ground: "RATED" },
    });
    await db.proposal.update({ where: { id }, data: { status: "RESOLVED" } });
    const after = await unitDesk(on("2012-06-20", register.waterClerk));
    expect(Object.values(after.groups).flat()).toEqual([]);
    const before = await unitDesk(on("2012-06-19", register.waterClerk));
    expect(before.groups.WAITING.map((one) => one.id)).toEqual([id]);
  });
});

describe("the desks of committee and office", () => {
  it("count what waits: to review, to number, to publish, sealed, and a talk", async () => {
    const submitted = await register.filedCase({ caseNumber: null });
    await db.review.deleteMany({ where: { proposalId: submitted } });
    await db.proposal.update({ where: { id: submitted }, data: { status: "SUBMITTED" } });
    await register.filedCase({ caseNumber: null });
    const answered = await answeredCase(register);
    const rating = {
      proposalId: answered,
      round: 1,
      returnedOn: fromPlainDate("2012-06-18"),
      attitude: "SATISFIED",
      result: "DISSATISFIED",
    } as const;
    const { id } = await db.feedback.create({ data: rating });
    const staff = on("2012-06-25", register.staff);
    const sealed = await readStaffDesk(staff);
    expect(sealed.toReview.map((one) => one.id)).toEqual([submitted]);
    expect(sealed.unnumbered.map((one) => one.count)).toEqual([1]);
    expect(sealed.unpublished.map((one) => one.count)).toEqual([1]);
    expect(sealed.sealed.map((one) => one.count)).toEqual([1]);
    // What a sealed rating says shows nowhere.
    expect(sealed.talks).toEqual([]);
    await db.feedback.update({ where: { id }, data: { openedOn: fromPlainDate("2012-06-22") } });
    const opened = await readStaffDesk(staff);
    expect(opened.sealed).toEqual([]);
    expect(opened.talks.map((one) => one.id)).toEqual([answered]);
  });

  it("show the office what is not handed over, not accepted, and late by unit", async () => {
    const waiting = await register.filedCase();
    await register.filedCase({ caseNumber: null });
    const given = await register.filedCase();
    await assigned(register, given);
    const office = on("2012-04-05", register.office);
    const { cases, toHandOver } = await readOfficeDesk(office);
    expect(toHandOver.map((one) => one.id)).toEqual([waiting]);
    const owed = owedByUnits(cases, office.today);
    expect(owed.filter(isUnaccepted).map((one) => one.unit)).toEqual(["县水利局", "县财政局"]);
    expect(owed.filter(isLate).every(({ one }) => one.id === given)).toBe(true);
  });
});

describe("the proposer's desk", () => {
  it("asks the lead proposer to confirm the consultation and to rate; a co-signer to rate beside them", async () => {
    const id = await answeredCase(register);
    const lead = await db.assignment.findFirstOrThrow({ where: { proposalId: id, role: "LEAD" } });
    const met = await db.consultation.create({
      data: { assignmentId: lead.id, consultedOn: fromPlainDate("2012-05-10") },
    });
    const own = await proposerDesk(on("2012-06-18", register.proposer));
    expect(own.asked.map((one) => one.act?.href)).toEqual([
      paths.proposal.rating(id),
      paths.proposal.confirmation(id, met.id),
    ]);
    const other = await proposerDesk(on("2012-06-18", register.coSigner));
    expect(other.asked.map((one) => one.act?.href)).toEqual([paths.proposal.coRating(id)]);
    expect(other.running).toEqual([]);
  });

  it("says in plain words who has the case", async () => {
    const id = await register.filedCase();
    const before = await proposerDesk(register.proposer);
    expect(before.running[0]?.sentence).toBe("已立案，案号086，等督查室交办。");
    await accepted(register, id);
    const after = await proposerDesk(on("2012-04-02", register.proposer));
    expect(after.running[0]?.sentence).toContain("正在办理，现在等县水利局答复");
  });
});
