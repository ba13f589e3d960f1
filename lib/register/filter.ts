import { isPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { type StepCode, STEPS } from "@/lib/calendar/steps";
import { parseKnownAt } from "@/lib/figures/known-at";

/**
 * A filter of the register is an object: parsed from the address, forgiving; written back to it; turned into
 * a where (filter-where.ts); said in words (filter-words.ts). The list, its count, the export, the print and
 * the link behind a dashboard's number use the same one.
 */
export const FILTER_TEXT_KEYS = [
  "q",
  "status",
  "unitRole",
  "lamp",
  "step",
  "class",
  "key",
  "kind",
  "mode",
  "disclosure",
  "disposition",
  "turn",
  "paper",
  "period",
  "dateOf",
  "figure",
  "basis",
  "part",
  "of",
  "rollUp",
  "knownAt",
] as const;
export const FILTER_ID_KEYS = ["plenary", "unit", "category", "sector", "member"] as const;
export const FILTER_DATE_KEYS = ["from", "to", "asOf"] as const;

type TextKey = (typeof FILTER_TEXT_KEYS)[number];
type IdKey = (typeof FILTER_ID_KEYS)[number];
type DateKey = (typeof FILTER_DATE_KEYS)[number];
export const SORTS = ["urgency", "number", "submitted", "title"] as const;
export type Sort = (typeof SORTS)[number];

export type ProposalFilter = Partial<Record<TextKey, string>> &
  Partial<Record<IdKey, number>> &
  Partial<Record<DateKey, PlainDate>> & { sort?: Sort; page?: number };

export type SearchParams = Record<string, string | string[] | undefined>;

/** Which values a key may have; keys without an entry take any text. */
export const FILTER_CHOICES = {
  status: [
    "OPEN",
    "UNANSWERED",
    "FILED_EVER",
    "SUBMITTED",
    "SENT_BACK",
    "FILED",
    "ASSIGNED",
    "ANSWERED",
    "COMPLETED",
    "RESOLVED",
    "MERGED",
    "DECLINED",
    "WITHDRAWN",
  ],
  unitRole: ["MAIN", "ASSIST"],
  lamp: ["LATE", "SOON", "NORMAL"],
  step: Object.keys(STEPS) as StepCode[],
  key: ["yes", "no"],
  paper: ["yes"],
  kind: ["INDIVIDUAL", "JOINT", "COLLECTIVE"],
  mode: ["SOLE", "LEAD_ASSIST", "SEPARATE"],
  disclosure: ["FULL", "ABSTRACT", "WITHHELD"],
  disposition: ["NONE", "PUBLIC_OPINION", "MEMBER_LETTER", "HIGHER_LEVEL", "MERGED", "WITHDRAWN"],
  turn: ["UNIT", "ASSIST_UNIT", "COMMITTEE", "OFFICE", "PROPOSER", "GOVERNMENT"],
  rollUp: ["yes"],
  period: ["PLENARY", "INTERIM"],
  dateOf: ["submitted", "filed", "handedOver", "replied"],
} as const satisfies Partial<Record<TextKey, readonly string[]>>;

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value)?.normalize("NFC").trim() ?? "";
}

/** Reads a filter from an address; what it does not understand is left out, never an error. */
export function parseFilter(params: SearchParams): ProposalFilter {
  const filter: ProposalFilter = {};
  for (const key of FILTER_TEXT_KEYS) {
    const value = first(params[key]).slice(0, 200);
    const choices: readonly string[] | undefined =
      key in FILTER_CHOICES ? FILTER_CHOICES[key as keyof typeof FILTER_CHOICES] : undefined;
    if (value && (!choices || choices.includes(value))) filter[key] = value;
  }
  const knownAt = parseKnownAt(filter.knownAt);
  if (knownAt) filter.knownAt = knownAt;
  else delete filter.knownAt;
  for (const key of FILTER_ID_KEYS) {
    const value = first(params[key]);
    if (/^[1-9]\d{0,8}$/.test(value)) filter[key] = Number(value);
  }
  for (const key of FILTER_DATE_KEYS) {
    const value = first(params[key]);
    if (isPlainDate(value)) filter[key] = value;
  }
  const sort = SORTS.find((known) => known === first(params.sort));
  if (sort) filter.sort = sort;
  const page = first(params.page);
  if (/^[1-9]\d{0,5}$/.test(page) && page !== "1") filter.page = Number(page);
  return filter;
}

/** The filter as the query of an address; `parseFilter` of it is the same filter again. */
export function writeFilter(filter: ProposalFilter): Record<string, string> {
  const keys = [
    ...FILTER_TEXT_KEYS,
    ...FILTER_ID_KEYS,
    ...FILTER_DATE_KEYS,
    "sort",
    "page",
  ] as const;
  return Object.fromEntries(
    keys.flatMap((key) => (filter[key] === undefined ? [] : [[key, String(filter[key])] as const])),
  );
}

/** Does the filter narrow the plenary's list at all? */
export function isNarrow(filter: ProposalFilter): boolean {
  const rest = {
    ...filter,
    plenary: undefined,
    sort: undefined,
    page: undefined,
    asOf: undefined,
    knownAt: undefined,
    rollUp: undefined,
  };
  return Object.values(rest).some((value) => value !== undefined);
}

/** The filter without one of its conditions, on its first page. */
export function without(filter: ProposalFilter, ...keys: (keyof ProposalFilter)[]): ProposalFilter {
  const rest = { ...filter };
  for (const key of [...keys, "page" as const]) delete rest[key];
  return rest;
}
