import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { systemActor } from "@/lib/actor";
import { formatLong } from "@/lib/calendar/plain-date";
import { db } from "@/lib/db/client";
import { listsUnits } from "@/lib/figures/address";
import { percentText, percent } from "@/lib/figures/percent";
import { casesBehind } from "@/lib/figures/queries";
import { type ByHand, countByHand } from "@/lib/figures/testing-brute-force";
import { history } from "@/lib/figures/testing-cases";
import { LAST_DAY } from "@/lib/figures/testing-history";
import { plainDayOf, type Written } from "@/lib/figures/testing-values";
import { writeHistory } from "@/lib/figures/testing-write";
import { draftReport, type ReportKind } from "@/lib/report-text/drafts";
import { type Draft, notesIn, noteText, type Piece, plainText } from "@/lib/report-text/pieces";
import { readFacts } from "@/lib/report-text/queries";

const runs = Number(process.env.FIGURE_RUNS ?? 6);
const KINDS: ReportKind[] = ["PARAGRAPH", "CIRCULAR"];
const asOfs = fc.constantFrom(0, 2, 3, 5, 7, LAST_DAY, LAST_DAY);

const numbersOf = (pieces: Piece[]) =>
  pieces.flatMap((piece) => (typeof piece !== "string" && "at" in piece ? [piece] : []));
const size = (set: Set<number> | undefined) => set?.size ?? 0;
const less = (all: Set<number> | undefined, ...without: (Set<number> | undefined)[]) =>
  [...(all ?? [])].filter((id) => !without.some((set) => set?.has(id))).length;

/** The numbers that the sentences name, counted by hand; by the figure of the piece. */
function byHand({ counts, rates, units }: ByHand): Record<string, number> {
  const due = rates["answer due"]?.denominator;
  const { filed, handedOver, answered, overdue } = counts;
  const ofRates = Object.entries(rates).flatMap(([name, { numerator, denominator }]) => [
    [`${name} denominator`, denominator.size],
    [`${name} rest`, denominator.size - numerator.size],
  ]);
  const open = new Set([...(due ?? [])].filter((id) => !answered?.has(id)));
  return {
    ...Object.fromEntries(Object.entries(counts).map(([name, set]) => [name, set.size])),
    ...(Object.fromEntries(ofRates) as Record<string, number>),
    units: Object.values(units).filter(({ lead, assist }) => size(lead) + size(assist) > 0).length,
    notHandedOver: less(filed, handedOver),
    underReview: less(handedOver, due, answered),
    overdueOfDue: [...open].filter((id) => overdue?.has(id)).length,
    inTime: less(open, overdue),
  };
}

/** Phrases that state a rate: each begins with its one basis, and its notes are of that basis. */
function saysItsBases(text: string, draft: Draft): void {
  for (const phrase of text.split(/[；。\n]/).filter((one) => /率为/.test(one))) {
    expect(phrase.match(/以[^，]*为底数，/g), phrase).toHaveLength(1);
    expect(new Set(notesIn(phrase).map((n) => draft.notes[n - 1]!.basis)).size, phrase).toBe(1);
  }
}

/** Every footnote is the fraction that was counted by hand, and its percent comes of it. */
function notesEqual({ notes }: Draft, { rates }: ByHand): void {
  for (const note of notes) {
    const { numerator, denominator } = rates[`${note.name} ${note.basis}`] ?? {};
    const [above, below] = [size(numerator), size(denominator)];
    expect(noteText(note)).toContain(`${above}/${below}＝${percentText(percent(above, below))}`);
  }
}

/** Every number in a sentence is the one counted by hand, and the list behind it holds as many cases. */
async function piecesEqual(
  drafts: Draft[],
  hand: Record<string, number>,
  place: Written,
  asOf: string,
) {
  const pieces = drafts.flatMap((one) => one.paragraphs).flatMap((one) => numbersOf(one.pieces));
  for (const { count, at } of pieces) {
    const name = at.part ? `${at.figure} ${at.basis} ${at.part}` : at.figure;
    if (!at.of) expect({ name, count }).toEqual({ name, count: hand[name] ?? 0 });
  }
  const once = new Map(pieces.map((piece) => [JSON.stringify(piece.at), piece]));
  const actor = systemActor(asOf);
  const listed = await Promise.all(
    [...once.values()]
      .filter(({ at }) => !listsUnits(at.figure))
      .map(async ({ at, count }) => {
        const cases = await casesBehind(actor, place.plenaryId, { ...at, asOf });
        return { at, count, listed: cases.length };
      }),
  );
  expect(listed).toEqual(listed.map((one) => ({ ...one, listed: one.count })));
}

/** The sentences say what is, and nothing of what is not. */
function adapts(text: string, hand: Record<string, number>, asOf: string): void {
  const { received = 0, filed = 0, key = 0, handedOver = 0, answered = 0 } = hand;
  expect(text).not.toMatch(/NaN|undefined|null|—件|Infinity|\(\)|（）|，。|；。|、。/);
  if (received === 0 || filed === 0) {
    expect(text).toContain(received === 0 ? "还没有收到" : "尚未立案");
    return;
  }
  expect(text.includes("没有确定重点提案")).toBe(key === 0);
  expect(text.includes("件被确定为重点提案")).toBe(key > 0);
  expect(text).toContain(`截至${formatLong(asOf)}，`);
  expect(text.includes("立案的提案尚未交办")).toBe(handedOver === 0);
  expect(text.includes("件立案后尚未交办")).toBe(handedOver > 0 && hand.notHandedOver! > 0);
  const excepted = handedOver > answered && answered > 0;
  expect(text.includes("以外，其余")).toBe(excepted);
  if (excepted) {
    expect(text.includes("须经政府会议审阅")).toBe(hand.underReview! > 0);
    expect(text.includes("件仍在期限内办理")).toBe(hand.inTime! > 0);
  }
  if (answered === 0) expect(text).not.toMatch(/率为/);
  for (const [, share] of text.matchAll(/率为([^①-㊿（]*)/g))
    expect(share).toMatch(/^(100%|\d{1,2}\.\d%)$/);
}

describe("the drafted reports of random registers", () => {
  it("state numbers that equal those counted by hand, each with its list, and never join two bases", async () => {
    let withRates = 0;
    await fc.assert(
      fc.asyncProperty(history, asOfs, async (story, day) => {
        const place = await writeHistory(story);
        await db.proposal.updateMany({ data: { status: "SUBMITTED" } });
        const asOf = plainDayOf(day);
        const facts = await readFacts(systemActor(asOf), { plenaryId: place.plenaryId, asOf });
        const counted = countByHand(story, { day, moment: null });
        const hand = byHand(counted);
        const drafts = KINDS.map((kind) => draftReport(kind, facts));
        await piecesEqual(drafts, hand, place, asOf);
        for (const draft of drafts) {
          const text = plainText(draft);
          saysItsBases(text, draft);
          notesEqual(draft, counted);
          adapts(text, hand, asOf);
          if (/率为/.test(text)) withRates++;
        }
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(withRates).toBeGreaterThan(0);
  }, 300_000);
});
