import type { Actor } from "@/lib/actor";
import { fromPlainDate, type PlainDate, toPlainDate } from "@/lib/calendar/plain-date";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { Refusal } from "@/lib/errors";
import { FACTS_SELECT, type ProposalFacts, toFacts } from "@/lib/proposal/facts";
import {
  answering,
  isAnswered,
  lastRound,
  presentClass,
  standingAssignments,
} from "@/lib/proposal/standing";
import { mayShow } from "@/lib/publication/extent";

const PAGE = 20;

/** The assignments whose replies are shown: those of the last round that is answered. */
function answeredAssignments(facts: ProposalFacts) {
  for (let round = lastRound(facts); round >= 1; round -= 1) {
    if (isAnswered(facts, round)) return standingAssignments(facts, round).filter(answering);
  }
  return [];
}

/** The replies that a publication would show, in the order of the units. */
export async function readRepliesToShow(tx: Tx, facts: ProposalFacts) {
  const ids = answeredAssignments(facts).flatMap(({ reply }) => (reply ? [reply.id] : []));
  return tx.reply.findMany({
    where: { id: { in: ids } },
    orderBy: { assignment: { position: "asc" } },
    select: {
      documentNumber: true,
      repliedOn: true,
      disclosure: true,
      text: true,
      abstract: true,
      assignment: { select: { unit: { select: { name: true } } } },
    },
  });
}

/** What a publication would show, and which extents the consent and the replies' disclosure allow. */
export async function readExtents(facts: ProposalFacts) {
  const replies = await readRepliesToShow(db, facts);
  return {
    replies,
    FULL: mayShow("FULL", facts.consent, replies),
    ABSTRACT: mayShow("ABSTRACT", facts.consent, replies),
  };
}

/** What stands online on the day: published, not withdrawn, and no standing reply meanwhile withheld. */
function onlineOn(day: PlainDate): Prisma.ProposalWhereInput {
  return {
    voidedAt: null,
    publications: {
      some: { voidedAt: null, withdrawnOn: null, publishedOn: { lte: fromPlainDate(day) } },
    },
    assignments: {
      none: { voidedAt: null, replies: { some: { voidedAt: null, disclosure: "WITHHELD" } } },
    },
  };
}

const NAMES = {
  orderBy: { position: "asc" },
  select: { member: { select: { name: true } }, collective: { select: { name: true } } },
} as const satisfies Prisma.Proposal$proposersArgs;

const nameOf = (proposer: {
  member: { name: string } | null;
  collective: { name: string } | null;
}) => proposer.collective?.name ?? proposer.member?.name ?? "";

function stepsOf(facts: ProposalFacts) {
  const consultations = facts.assignments
    .flatMap((assignment) => assignment.consultations)
    .filter(({ denied }) => !denied)
    .map(({ on }) => on);
  return {
    handedOverOn: facts.handOver?.on ?? null,
    consultedOn: consultations.toSorted()[0] ?? null,
  };
}

/**
 * One published case as the public may read it: title, proposers' names, units, class, text and reply in full or
 * abstract. Never a phone, 批示 or a rating: they are not selected.
 * @throws Refusal notFound for what is not online
 */
export async function readPublished(actor: Actor, id: number) {
  const row = await db.proposal.findFirst({
    where: { AND: [{ id }, onlineOn(actor.today)] },
    select: {
      ...FACTS_SELECT,
      analysis: true,
      suggestions: true,
      category: { select: { name: true } },
    },
  });
  if (!row) throw new Refusal("notFound", "这件提案没有公开，或已撤下。");
  const facts = toFacts(row);
  const [filing, names, publication, plenary, replies] = await Promise.all([
    db.review.findFirst({
      where: { proposalId: id, voidedAt: null, outcome: "FILED", dated: true },
      select: { decidedOn: true },
    }),
    db.proposer.findMany({ where: { proposalId: id }, ...NAMES }),
    db.publication.findFirstOrThrow({
      where: { proposalId: id, voidedAt: null, withdrawnOn: null },
      select: { extent: true, publishedOn: true },
    }),
    db.plenary.findUniqueOrThrow({
      where: { id: row.plenaryId },
      select: {
        name: true,
        outcomeClasses: {
          select: { letter: true, wording: true },
          orderBy: { position: "asc" },
        },
      },
    }),
    readRepliesToShow(db, facts),
  ]);
  const units = standingAssignments(facts, 1);
  const unitNames = await db.unit.findMany({
    where: { id: { in: units.flatMap(({ unitId }) => unitId ?? []) } },
    select: { id: true, name: true },
  });
  // Consent and disclosure may have narrowed since it was published: a later round, a correction.
  const full = publication.extent === "FULL" && row.consent !== false;
  const letter = presentClass(facts)?.letter;
  return {
    id,
    caseNumber: row.caseNumber,
    title: row.title,
    plenary: plenary.name,
    category: row.category?.name ?? null,
    proposers: names.map(nameOf),
    units: units.map(({ unitId, role }) => ({
      name: unitNames.find((unit) => unit.id === unitId)?.name ?? "",
      role,
    })),
    outcomeClass: plenary.outcomeClasses.find((outcome) => outcome.letter === letter) ?? null,
    outcomeClasses: plenary.outcomeClasses,
    /** the days of the steps; null: it did not happen, or its day is not known */
    steps: { filedOn: filing && toPlainDate(filing.decidedOn), ...stepsOf(facts) },
    extent: publication.extent,
    publishedOn: toPlainDate(publication.publishedOn),
    /** Only where the whole is public; an abstract is of the reply alone. */
    text: full ? { analysis: row.analysis, suggestions: row.suggestions } : null,
    replies: replies.map(
      ({ assignment, documentNumber, repliedOn, disclosure, text, abstract }) => ({
        unit: assignment.unit?.name ?? "",
        documentNumber,
        repliedOn: toPlainDate(repliedOn),
        /** "" where the reply was imported without its words */
        text: full && disclosure === "FULL" ? text : (abstract ?? ""),
      }),
    ),
  };
}

export type PublishedCase = Awaited<ReturnType<typeof readPublished>>;

/** Every word must occur in the title, the case number, a proposer's or a unit's name. */
function matching(text: string): Prisma.ProposalWhereInput[] {
  const words = text.split(/\s+/u).filter(Boolean).slice(0, 10);
  return words.map((word) => {
    const name = { contains: word };
    return {
      OR: [
        { title: name },
        { caseNumber: name },
        { proposers: { some: { OR: [{ member: { name } }, { collective: { name } }] } } },
        { assignments: { some: { voidedAt: null, unit: { name } } } },
      ],
    };
  });
}

/** The published cases, the latest first, 20 a page from page 1. */
export async function listPublished(
  actor: Actor,
  { text = "", page = 1 }: { text?: string; page?: number },
) {
  const where = {
    AND: [onlineOn(actor.today), ...matching(text)],
  } satisfies Prisma.ProposalWhereInput;
  const standing = { voidedAt: null, withdrawnOn: null } as const;
  const [total, rows] = await Promise.all([
    db.proposal.count({ where }),
    db.proposal.findMany({
      where,
      orderBy: [{ plenaryId: "desc" }, { caseNumber: "asc" }, { id: "asc" }],
      skip: (Math.max(1, page) - 1) * PAGE,
      take: PAGE,
      select: {
        id: true,
        caseNumber: true,
        title: true,
        plenary: { select: { name: true } },
        proposers: NAMES,
        assignments: {
          where: {
            voidedAt: null,
            round: 1,
            status: { not: "REASSIGNED" },
            role: { not: "ASSIST" },
          },
          orderBy: { position: "asc" },
          select: { unit: { select: { name: true } } },
        },
        publications: { where: standing, select: { publishedOn: true } },
      },
    }),
  ]);
  return {
    total,
    pages: Math.max(1, Math.ceil(total / PAGE)),
    rows: rows.map(({ id, caseNumber, title, plenary, proposers, assignments, publications }) => ({
      id,
      caseNumber,
      title,
      plenary: plenary.name,
      proposers: proposers.map(nameOf),
      units: assignments.flatMap(({ unit }) => unit?.name ?? []),
      publishedOn: publications[0] ? toPlainDate(publications[0].publishedOn) : null,
    })),
  };
}
