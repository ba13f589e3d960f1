import type { TenureKind } from "@/lib/db/generated/enums";
import { type Added, addedLines, identify, type Question } from "@/lib/new-term/added";
import {
  changeWords,
  memberLabel,
  type MemberValues,
  type Register,
  type RegisterMember,
  VALUE_LABEL,
  VALUES,
} from "@/lib/new-term/register";
import type { NewTermInput, TypedMember } from "@/lib/new-term/schema";
import type { Leaving } from "@/lib/term-account/queries";

export type MemberPlan = {
  member: RegisterMember;
  kind: TenureKind;
  /** The values from that day on; null: as before. */
  after: MemberValues | null;
};

export type CollectivePlan = {
  collective: Register["collectives"][number];
  kind: TenureKind;
  contactId: number | null;
};

export type Plan = {
  members: MemberPlan[];
  collectives: CollectivePlan[];
  added: Added[];
  questions: Question[];
  /** By the name of the input. */
  errors: Record<string, string>;
};

const KINDS: readonly string[] = ["STAYS", "JOINS", "LEAVES"];
const MOST = 60;

/** What the list does to everybody in office; without a row in the form, or untouched, they stay. Nothing is written. */
export function planNewTerm(register: Register, input: Typed): Plan {
  const { lines, fault } = addedLines(input.added);
  const { added, questions, errors } = identify(lines, register, input.same);
  if (fault) errors.added = fault;
  const members = register.members.map((member) => {
    const typed = input.members.get(member.id);
    if (typed && !KINDS.includes(typed.kind)) errors[`stay-${member.id}`] = "请选留任或离任。";
    for (const value of VALUES)
      if ((typed?.[value].length ?? 0) > MOST)
        errors[`${value}-${member.id}`] = `${VALUE_LABEL[value]}请不超过${MOST}个字。`;
    return planMember(member, typed);
  });
  const collectives = register.collectives.map((collective) => {
    const typed = input.collectives.get(collective.id);
    const kind: TenureKind = typed?.kind === "LEAVES" ? "LEAVES" : "STAYS";
    const contact = typed ? contactOf(typed.contact, register) : collective.contactId;
    if (contact === undefined && kind !== "LEAVES")
      errors[`contact-${collective.id}`] =
        `名册里没有“${typed?.contact}”，请从列出的委员里选；同名的写成“姓名（界别，单位，职务）”。`;
    return { collective, kind, contactId: contact ?? null };
  });
  return { members, collectives, added, questions, errors };
}

type Typed = Pick<NewTermInput, "members" | "collectives" | "added" | "same">;

function planMember(member: RegisterMember, typed: TypedMember | undefined): MemberPlan {
  const kind = (typed && KINDS.includes(typed.kind) ? typed.kind : "STAYS") as TenureKind;
  if (!typed || kind === "LEAVES") return { member, kind, after: null };
  const { sector, committee, employer, post } = typed;
  const after = {
    sector: sector || null,
    committee: committee || null,
    employer: employer || null,
    post: post || null,
  };
  return { member, kind, after: changeWords(member, after) === "" ? null : after };
}

/** Whom the list ends, and whose contact it changes: what their accounts follow. */
export function leavingOf({ members, collectives }: Plan): Leaving {
  return {
    members: members.flatMap(({ kind, member }) => (kind === "LEAVES" ? [member.id] : [])),
    collectives: collectives.flatMap(({ kind, collective }) =>
      kind === "LEAVES" ? [collective.id] : [],
    ),
    contacts: collectives.flatMap(
      ({ kind, collective: { id, name, contactId: before }, contactId }) =>
        kind !== "LEAVES" && before !== contactId
          ? [{ collectiveId: id, name, before, after: contactId }]
          : [],
    ),
  };
}

/** null: nobody; undefined: no member has this label. */
function contactOf(label: string, { members }: Register): number | null | undefined {
  if (label === "") return null;
  return members.find((one) => memberLabel(one, members) === label)?.id;
}

/** What the list would do, in words, for the preview; the same sentences whoever asks. */
export function planWords({ members, collectives, added }: Plan) {
  const named = (kind: TenureKind) =>
    members.filter((one) => one.kind === kind).map(({ member }) => member.name);
  const leaving = new Set(
    members.filter(({ kind }) => kind === "LEAVES").map(({ member }) => member.id),
  );
  return {
    stays: named("STAYS").length,
    leaves: named("LEAVES"),
    joins: [...named("JOINS"), ...added.map(({ line }) => line.name)],
    changes: members.flatMap(({ member, after }) =>
      after ? [`${member.name}：${changeWords(member, after)}`] : [],
    ),
    ended: collectives.filter(({ kind }) => kind === "LEAVES").map((one) => one.collective.name),
    /** Collectives that go on under a contact who leaves. */
    orphaned: collectives
      .filter(({ kind, contactId }) => kind !== "LEAVES" && leaving.has(contactId ?? -1))
      .map((one) => one.collective.name),
    contacts: collectives.filter(
      ({ kind, collective, contactId }) => kind !== "LEAVES" && contactId !== collective.contactId,
    ).length,
  };
}

export type PlanWords = ReturnType<typeof planWords>;
