import type { Actor } from "@/lib/actor";
import { type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { CoSignatureAnswer } from "@/lib/db/generated/enums";
import { notFound } from "@/lib/errors";
import { visibleTo } from "@/lib/proposal/policy";
import { UNTITLED } from "@/lib/proposal/text";
import { absentOn } from "@/lib/tenure/queries";

/** What an actor stands for as a proposer: a member or a collective; null: neither. */
export function selfOf(actor: Actor): Prisma.CoSignatureWhereInput | null {
  if (actor.role !== "proposer") return null;
  if (actor.memberId !== null) return { memberId: actor.memberId };
  return actor.collectiveId === null ? null : { collectiveId: actor.collectiveId };
}

/** The last day on which co-signers of a plenary's 大会 submissions may answer. */
export async function coSigningEndsOn(tx: Tx, plenaryId: number): Promise<PlainDate | null> {
  const { coSigningEndsOn: day } = await tx.plenary.findUniqueOrThrow({
    where: { id: plenaryId },
    select: { coSigningEndsOn: true },
  });
  return toPlainDate(day);
}

/** As coSigningEndsOn, for a page. */
export function readCoSigningEndsOn(_actor: Actor, plenaryId: number) {
  return coSigningEndsOn(db, plenaryId);
}

export type Invitation = {
  id: number;
  name: string;
  askedOn: PlainDate;
  askedAgain: boolean;
  answer: CoSignatureAnswer | null;
  answeredOn: PlainDate | null;
  note: string | null;
};

/** Everybody who is asked at present, with their answer: for those who may see the case. @throws Refusal notFound */
export async function listInvitations(actor: Actor, proposalId: number): Promise<Invitation[]> {
  const seen = await db.proposal.count({ where: { AND: [{ id: proposalId }, visibleTo(actor)] } });
  if (seen === 0) throw notFound();
  const rows = await db.coSignature.findMany({
    where: { proposalId, endedOn: null },
    orderBy: { id: "asc" },
    select: {
      id: true,
      askedOn: true,
      askedAgain: true,
      answer: true,
      answeredOn: true,
      note: true,
      member: { select: { name: true } },
      collective: { select: { name: true } },
    },
  });
  return rows.map(({ member, collective, askedOn, answeredOn, ...row }) => ({
    ...row,
    name: (member ?? collective)?.name ?? "",
    askedOn: toPlainDate(askedOn),
    answeredOn: toPlainDate(answeredOn),
  }));
}

/** The actor's own invitation with the text they are to sign. @throws Refusal notFound without one */
export async function readOwnInvitation(actor: Actor, proposalId: number) {
  const self = selfOf(actor);
  const row =
    self &&
    (await db.coSignature.findFirst({
      where: { AND: [{ proposalId, endedOn: null }, self] },
      orderBy: { id: "desc" },
      select: {
        id: true,
        answer: true,
        askedAgain: true,
        proposal: {
          select: {
            title: true,
            analysis: true,
            suggestions: true,
            textRevision: true,
            proposers: {
              where: { position: 0 },
              select: {
                member: { select: { name: true } },
                collective: { select: { name: true } },
              },
            },
          },
        },
      },
    }));
  if (!row) throw notFound();
  const [lead] = row.proposal.proposers;
  return { ...row, leadName: (lead?.member ?? lead?.collective)?.name ?? "" };
}

export type ToCoSign = { proposalId: number; title: string; askedAgain: boolean };

/** What waits for the actor's own answer, while the submission is not decided on. */
export async function listToCoSign(actor: Actor): Promise<ToCoSign[]> {
  const self = selfOf(actor);
  if (!self || actor.leftOn) return [];
  const rows = await db.coSignature.findMany({
    where: {
      AND: [self],
      endedOn: null,
      answer: null,
      proposal: { voidedAt: null, status: { in: ["DRAFT", "SUBMITTED", "SENT_BACK"] } },
    },
    orderBy: { id: "asc" },
    select: { proposalId: true, askedAgain: true, proposal: { select: { title: true } } },
  });
  return rows.map(({ proposal, ...row }) => ({ ...row, title: proposal.title }));
}

export type Invitee = { who: string; name: string; note: string };

const MOST_FOUND = 12;

/**
 * Members and collectives by part of their name, for inviting: sector and committee tell namesakes apart. Nothing
 * else of the directory, and nothing for one character.
 */
export async function findInvitees(
  actor: Actor,
  proposalId: number,
  q: string,
): Promise<Invitee[]> {
  const text = q.trim();
  const self = selfOf(actor);
  if (!self || text.length < 2) return [];
  const proposing = { none: { proposalId } };
  const coSigning = {
    none: { proposalId, endedOn: null, OR: [{ answer: null }, { answer: "ACCEPTED" as const }] },
  };
  const absent = await absentOn(db, actor.today);
  const [members, collectives] = await Promise.all([
    db.member.findMany({
      where: {
        id: { notIn: [...absent.members.keys()] },
        name: { contains: text },
        proposing,
        coSigning,
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST_FOUND,
      select: { id: true, name: true, committee: true, sector: { select: { name: true } } },
    }),
    db.collective.findMany({
      where: {
        id: { notIn: [...absent.collectives.keys()] },
        name: { contains: text },
        proposing,
        coSigning,
      },
      orderBy: { name: "asc" },
      take: MOST_FOUND,
      select: { id: true, name: true },
    }),
  ]);
  return [
    ...members.map(({ id, name, committee, sector }) => ({
      who: `member:${id}`,
      name,
      note: [sector?.name, committee].filter(Boolean).join("，"),
    })),
    ...collectives.map(({ id, name }) => ({ who: `collective:${id}`, name, note: "集体" })),
  ];
}

/** Has the draft a title that others can be told of? */
export function hasTitle(title: string): boolean {
  return title !== UNTITLED && title.trim() !== "";
}
