import type { APIRequestContext } from "@playwright/test";
import { FORMATS } from "@/lib/spreadsheet/formats";
import { TABLE_KINDS } from "@/lib/table-export/kinds";
import { paths } from "@/lib/paths";
import type { Cases, HandedOver } from "./cases";
import { PAGES } from "./pages";
import { unpacked } from "./unpacked";

/** The day on which the rating came in, and one after its limit: figures can be asked of any. */
const DAYS = ["2012-06-27", "2012-07-20"] as const;

/** Every address that there is, with this case in the place of each of the tests' own. */
export function addressesOf(cases: Cases, one: HandedOver & { consultation: number }): string[] {
  const { id: caseId } = one;
  const alike = { submitted: caseId, filed: caseId, invited: caseId, published: caseId };
  const answered = { ...one, promise: cases.answered.promise };
  const own = { ...cases, ...alike, pending: one, inHand: one, answered };
  // A link that is none counts as a guess; the test adds a true one.
  const { "/rate/[token]": _, ...others } = PAGES;
  const pages = Object.values(others).map(({ at }) => at(own));
  const { plenary, frozen, importBatch, longExport } = cases;
  const days = DAYS.flatMap((asOf) => [
    paths.overview({ asOf, plenary }),
    paths.overviewUnits({ asOf, plenary }),
    paths.comparison({ asOf }),
    paths.reports.text({ asOf, plenary }),
    paths.members.work({ asOf, plenary }),
    ...Object.keys(TABLE_KINDS).map((table) => paths.reports.table({ asOf, plenary, table })),
  ]);
  const lists = ["ANSWERED", "COMPLETED", "ASSIGNED"].map((status) =>
    paths.register({ plenary, status }),
  );
  const files = DAYS.flatMap((asOf) => [
    paths.reports.word({ asOf, plenary }),
    paths.members.workExport({ asOf, plenary }),
    ...Object.keys(TABLE_KINDS).map((table) =>
      paths.reports.tableFile({ asOf, plenary, table, format: "json" }),
    ),
  ]);
  const packed = Object.keys(FORMATS).map((format) =>
    paths.reports.tableFile({ asOf: DAYS[0], plenary, table: "units", format }),
  );
  const rest = [
    paths.registerExport({ plenary }),
    paths.registerExport({ plenary, q: "封存" }),
    paths.registerExport({ plenary, format: "json" }),
    paths.exports.file(longExport),
    paths.reports.frozenFile(frozen),
    paths.imports.progress(importBatch),
    paths.imports.errors(importBatch),
    paths.paperCheck({ plenaryId: plenary, number: "1" }),
    "/api/auth/session",
  ];
  return [...new Set<string>([...pages, ...days, ...lists, ...files, ...packed, ...rest])];
}

/**
 * What changes from one answer to the next by itself: the form key, the key of a page that begins a draft, the end of
 * the session, and the numbers that forms get in the order in which the page's parts were ready.
 */
const OF_THIS_SENDING =
  /"csrfToken":"\w+"|name="csrfToken" value="\w+"|"expires":"[\d-]+T[\d:.]+Z"|draftKey(?:\\?":\\?"|" value=")[\w-]+|\$ACTION_(?:REF_|KEY_)?\d*/g;

const SCRIPT = /<script\b[^>]*>self\.__next_f\.push\(([\s\S]*?)\)<\/script>/g;

/** The parts that a page sends for its scripts come in whatever order they were ready: their words, sorted. */
function wordsOf(parts: string): string {
  const named = parts.replaceAll(/\$[A-Z@]?[0-9a-f]+/g, " ").replaceAll(/\\n[0-9a-f]+:/g, " ");
  return named
    .split(/[^\p{L}\p{N}]+/u)
    .toSorted()
    .join(" ");
}

function plain(text: string): string {
  const parts = [...text.matchAll(SCRIPT)]
    .map(([, part = ""]) => part.replaceAll(/^\[1,"|"\]$/g, ""))
    .join("");
  const page = text.replaceAll(SCRIPT, "").replaceAll(OF_THIS_SENDING, "of this sending");
  return `${page}\n${wordsOf(parts.replaceAll(OF_THIS_SENDING, ""))}`;
}

/** What comes back, byte for byte: the status and the body, a packed file unpacked. */
export async function answerOf(request: APIRequestContext, address: string): Promise<string> {
  const response = await request.get(address);
  const body = await response.body();
  const packed = body.subarray(0, 2).toString() === "PK";
  const words = packed ? JSON.stringify(contents(body)) : plain(body.toString());
  return `${response.status()} ${response.url()} ${words}`;
}

function contents(body: Buffer): Record<string, string> {
  const { "docProps/core.xml": _, ...files } = unpacked(body);
  return files;
}

/** The answers to all of these, a few at a time. */
export async function answersOf(
  request: APIRequestContext,
  addresses: readonly string[],
): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const left = [...addresses];
  const fetchSome = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      answers.set(next, await answerOf(request, next));
  };
  await Promise.all([fetchSome(), fetchSome(), fetchSome(), fetchSome()]);
  return answers;
}

/** Around the first place where two answers differ, to be read in a failure. */
export function difference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `…${a.slice(Math.max(0, at - 80), at + 60)}… ≠ …${b.slice(Math.max(0, at - 20), at + 60)}…`;
}
