import type { Actor } from "@/lib/actor";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { emptyDatabase } from "@/lib/db/testing";
import { createPlenary } from "@/lib/plenary/commands";
import { registerProposal } from "@/lib/proposal/commands";
import { FACTS_SELECT, toFacts } from "@/lib/proposal/facts";
import type { RegisterProposalInput } from "@/lib/proposal/schema";
import { proposalStanding } from "@/lib/proposal/standing";
import { actorOf } from "@/lib/proposal/testing";

/** For database tests of the acts up to filing: a plenary, three members, a collective, one person for every part. */
export async function makeSubmissions() {
  await emptyDatabase();
  const plenary = await createPlenary(systemActor("2012-02-01"), { name: "八届一次会议" });
  const [lead, second, third] = await db.member.createManyAndReturn({
    data: [{ name: "言致远" }, { name: "纪云舟" }, { name: "桑榆" }],
  });
  const party = await db.collective.create({ data: { name: "民盟临安市委员会", kind: "PARTY" } });
  if (!lead || !second || !third) throw new Error("the members were not made");

  let made = 0;
  async function person(role: Role, of: Partial<Actor> = {}): Promise<Actor> {
    made += 1;
    const data = { login: `u${made}`, name: `${role}${made}`, passwordHash: "-" };
    const user = await db.user.create({ data });
    return actorOf(role, { userId: user.id, name: user.name, ...of });
  }
  const staff = await person("committeeStaff");

  const paper: RegisterProposalInput = {
    plenaryId: plenary.id,
    period: "PLENARY",
    title: "关于整治苕溪河道的建议",
    analysis: "河道淤积严重。",
    suggestions: ["清淤", "建护岸"],
    consent: true,
    leadMemberId: lead.id,
    coSignerIds: [],
    intent: "submit",
    submittedOn: "2012-02-20",
  };

  return {
    plenaryId: plenary.id,
    members: { lead, second, third },
    party,
    paper,
    staff,
    otherStaff: await person("committeeStaff"),
    office: await person("governmentOffice"),
    leader: await person("leader"),
    proposer: await person("proposer", { memberId: lead.id }),
    otherProposer: await person("proposer", { memberId: second.id }),
    person,
    /** Logged from paper by staff and handed in. */
    async submitted(of: Partial<RegisterProposalInput> = {}): Promise<number> {
      return (await registerProposal(staff, { ...paper, ...of })).proposalId;
    },
  };
}

export type Submissions = Awaited<ReturnType<typeof makeSubmissions>>;

/** The stored summary, after proving that it equals what the facts say. */
export async function statusOf(id: number) {
  const facts = toFacts(
    await db.proposal.findUniqueOrThrow({ where: { id }, select: FACTS_SELECT }),
  );
  if (facts.status !== proposalStanding(facts)) {
    throw new Error(`stored ${facts.status}, but the facts say ${proposalStanding(facts)}`);
  }
  return facts.status;
}

/** Numbers in their order. */
export function sorted(numbers: readonly (string | null)[]): string[] {
  return numbers.map(String).toSorted((a, b) => a.localeCompare(b));
}

/** The last events of a proposal, oldest first: what happened, with its data. */
export async function eventsOf(proposalId: number) {
  const events = await db.event.findMany({ where: { proposalId }, orderBy: { id: "asc" } });
  return events.map(({ kind, data, onBehalfOf }) => ({ kind, data, onBehalfOf }));
}
