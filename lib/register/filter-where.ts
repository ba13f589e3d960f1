import { addDays, fromPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import type { Prisma } from "@/lib/db/generated/client";
import type {
  Disclosure,
  Disposition,
  HandlingMode,
  ProposalStatus,
} from "@/lib/db/generated/enums";
import type { ProposalFilter } from "@/lib/register/filter";

/** Statuses that stand for several. */
const STATUS_GROUP: Record<string, ProposalStatus[]> = {
  OPEN: ["FILED", "ASSIGNED", "ANSWERED"],
  UNANSWERED: ["FILED", "ASSIGNED"],
  FILED_EVER: ["FILED", "ASSIGNED", "ANSWERED", "COMPLETED", "RESOLVED"],
};

const standing = { voidedAt: null };

function between(from?: PlainDate, to?: PlainDate): Prisma.DateTimeFilter {
  return {
    ...(from && { gte: fromPlainDate(from) }),
    ...(to && { lt: fromPlainDate(addDays(to, 1)) }),
  };
}

/** The words that a search looks for. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean).slice(0, 10);
}

/** By word, the proposals in one of whose suggestions it occurs: a part of a list's entry is beyond a where. */
export type SuggestionMatches = ReadonlyMap<string, number[]>;

/** Search in Chinese over numbers, title, people, document numbers and texts; every word must be found. */
function search(text: string, suggestions: SuggestionMatches): Prisma.ProposalWhereInput[] {
  return wordsOf(text).map((word) => {
    const contains = { contains: word, mode: "insensitive" as const };
    return {
      OR: [
        { caseNumber: contains },
        { registrationNumber: contains },
        { title: contains },
        { analysis: contains },
        { id: { in: suggestions.get(word) ?? [] } },
        { remark: contains },
        {
          proposers: {
            some: { OR: [{ member: { name: contains } }, { collective: { name: contains } }] },
          },
        },
        {
          assignments: {
            some: {
              ...standing,
              OR: [
                { unit: { name: contains } },
                {
                  replies: {
                    some: { ...standing, OR: [{ documentNumber: contains }, { text: contains }] },
                  },
                },
              ],
            },
          },
        },
      ],
    };
  });
}

function byUnit(filter: ProposalFilter): Prisma.ProposalWhereInput[] {
  if (!filter.unit && !filter.unitRole) return [];
  const role: Prisma.AssignmentWhereInput =
    filter.unitRole === "ASSIST"
      ? { role: "ASSIST" }
      : filter.unitRole === "MAIN"
        ? { role: { in: ["LEAD", "SOLE", "SEPARATE"] } }
        : {};
  const unit = filter.unit ? { unitId: filter.unit } : {};
  return [
    { assignments: { some: { ...standing, status: { not: "REASSIGNED" }, ...unit, ...role } } },
  ];
}

function byOutcome(disposition: string): Prisma.ProposalWhereInput {
  if (disposition === "MERGED" || disposition === "WITHDRAWN") {
    return { reviews: { some: { ...standing, outcome: disposition } } };
  }
  return {
    reviews: {
      some: { ...standing, outcome: "DECLINED", disposition: disposition as Disposition },
    },
  };
}

function byDate(filter: ProposalFilter): Prisma.ProposalWhereInput[] {
  if (!filter.from && !filter.to) return [];
  const range = between(filter.from, filter.to);
  switch (filter.dateOf) {
    case "filed":
      return [{ reviews: { some: { ...standing, outcome: "FILED", decidedOn: range } } }];
    case "handedOver":
      return [{ handOvers: { some: { ...standing, handedOverOn: range } } }];
    case "replied":
      return [
        {
          assignments: {
            some: { ...standing, replies: { some: { ...standing, repliedOn: range } } },
          },
        },
      ];
    default:
      return [{ submissions: { some: { ...standing, submittedOn: range } } }];
  }
}

/** Something of its handling came on paper and was logged on behalf of whoever did it. */
function onPaper(): Prisma.ProposalWhereInput {
  const some = { some: { ...standing, source: "PAPER" as const } };
  const ofUnit = [
    "acceptances",
    "contacts",
    "consultations",
    "opinions",
    "replies",
    "returnRequests",
    "extensionRequests",
  ] as const;
  const facts = ofUnit.map((fact) => ({ [fact]: some }));
  return {
    OR: [{ feedbacks: some }, { assignments: { some: { ...standing, OR: facts } } }],
  };
}

/**
 * The part of a filter that the database answers. Lamp, turn, class and figure are answered by their own
 * rules (queries.ts), so that no second definition of them exists.
 */
export function filterWhere(
  filter: ProposalFilter,
  suggestions: SuggestionMatches,
): Prisma.ProposalWhereInput {
  const and: Prisma.ProposalWhereInput[] = [];
  if (filter.plenary) and.push({ plenaryId: filter.plenary });
  if (filter.q) and.push(...search(filter.q, suggestions));
  if (filter.status) {
    const group = STATUS_GROUP[filter.status];
    and.push({ status: group ? { in: group } : (filter.status as ProposalStatus) });
  }
  and.push(...byUnit(filter), ...byDate(filter));
  if (filter.category) and.push({ categoryId: filter.category });
  if (filter.sector) and.push({ sectorId: filter.sector });
  if (filter.member) and.push({ proposers: { some: { memberId: filter.member } } });
  if (filter.key) {
    const chosen = { keySelections: { some: standing } };
    and.push(filter.key === "yes" ? chosen : { NOT: chosen });
  }
  if (filter.paper) and.push(onPaper());
  if (filter.kind) and.push({ proposerKind: filter.kind as "INDIVIDUAL" | "JOINT" | "COLLECTIVE" });
  if (filter.mode)
    and.push({ handOvers: { some: { ...standing, mode: filter.mode as HandlingMode } } });
  if (filter.period) and.push({ period: filter.period as "PLENARY" | "INTERIM" });
  if (filter.disposition) and.push(byOutcome(filter.disposition));
  if (filter.disclosure) {
    const disclosure = filter.disclosure as Disclosure;
    and.push({
      assignments: { some: { ...standing, replies: { some: { ...standing, disclosure } } } },
    });
  }
  return { AND: and };
}
