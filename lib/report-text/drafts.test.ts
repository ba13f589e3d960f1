import fc from "fast-check";
import { expect, test } from "vitest";
import { COUNTS } from "@/lib/figures/counts";
import { percent } from "@/lib/figures/percent";
import type { Figures } from "@/lib/figures/queries";
import { FURTHER_RATES, type Rate, RATES } from "@/lib/figures/rates";
import type { KeyForReport } from "@/lib/report-text/case-sentences";
import { draftReport } from "@/lib/report-text/drafts";
import { noteMark, noteOfMark, notesIn, plainText } from "@/lib/report-text/pieces";

type Numbers = { name: string; numerator: number; denominator: number; recorded: boolean };

/** Figures of these counts and rates; what is not given is 0 of 0. */
function figures(counts: Record<string, number>, given: Partial<Record<string, Numbers>>): Figures {
  const rate = ({ name, basis, label, basisLabel }: Rate) => {
    const { numerator = 0, denominator = 0, recorded = true } = given[`${name} ${basis}`] ?? {};
    const share = percent(numerator, denominator);
    return {
      name,
      basis,
      label,
      basisLabel,
      numerator,
      denominator,
      percent: share,
      recorded,
      confirmed: null,
    };
  };
  return {
    plenaryId: 1,
    plenary: "九届三次会议",
    asOf: "2020-06-30",
    classes: [],
    counts: {
      ...Object.fromEntries(Object.keys(COUNTS).map((name) => [name, 0])),
      units: 0,
      ...counts,
    },
    rates: RATES.map(rate),
    furtherRates: FURTHER_RATES.map(rate),
    byUnit: [],
    byCategory: [],
    byProposerKind: [],
    bySector: [],
    bySupervisor: [],
    byWeek: [],
  };
}

const someRates = fc
  .array(fc.record({ below: fc.nat(300), share: fc.nat(100), recorded: fc.boolean() }), {
    minLength: RATES.length,
    maxLength: RATES.length,
  })
  .map((all) =>
    Object.fromEntries(
      RATES.map(({ name, basis }, n) => {
        const { below, share, recorded } = all[n]!;
        const numerator = Math.floor((below * share) / 100);
        return [`${name} ${basis}`, { name, numerator, denominator: below, recorded }];
      }),
    ),
  );

const kind = fc.constantFrom("PARAGRAPH" as const, "CIRCULAR" as const);

test("no phrase joins rates of two bases, and each that has a rate says its basis", () => {
  fc.assert(
    fc.property(someRates, kind, (rates, which) => {
      const some = figures({ received: 9, filed: 9, handedOver: 9, answered: 9 }, rates);
      const draft = draftReport(which, { figures: some, keys: [], overdueOfDue: 0 });
      const phrases = plainText(draft).split(/[；。\n]/);
      for (const phrase of phrases.filter((one) => /率为/.test(one))) {
        expect(phrase.match(/以[^，]*为底数，/g)).toHaveLength(1);
        const bases = notesIn(phrase).map((n) => draft.notes[n - 1]!.basis);
        expect(new Set(bases).size).toBe(1);
      }
      expect(notesIn(plainText(draft))).toEqual(draft.notes.map((_, n) => n + 1));
    }),
  );
});

test("100 % is said only of all, 0 of 0 and unrecorded rates are never given as a percent", () => {
  fc.assert(
    fc.property(someRates, (rates) => {
      const some = figures({ received: 9, filed: 9, handedOver: 9, answered: 9 }, rates);
      const text = plainText(
        draftReport("PARAGRAPH", { figures: some, keys: [], overdueOfDue: 0 }),
      );
      const { numerator, denominator, recorded } = rates["consultation answered"]!;
      expect(text.includes("面商率为")).toBe(recorded && denominator > 0);
      expect(text.includes("面商率为100%")).toBe(
        recorded && denominator > 0 && numerator === denominator,
      );
    }),
  );
});

const key = (title: string, more: Partial<KeyForReport>): KeyForReport => ({
  id: 1,
  number: "012",
  title,
  units: [],
  instructing: [],
  leading: [],
  supervising: [],
  underReview: false,
  answered: true,
  ...more,
});

test("sentences adapt to key proposals, exceptions and rates below 100 %", () => {
  const counts = { received: 40, filed: 30, handedOver: 28, answered: 20, units: 9, key: 2 };
  const rates = {
    "answer handedOver": { name: "answer", numerator: 20, denominator: 28, recorded: true },
    "answer due": { name: "answer", numerator: 20, denominator: 27, recorded: true },
    "consultation answered": { name: "", numerator: 19, denominator: 20, recorded: true },
  };
  const text = (keys: KeyForReport[], overdueOfDue: number, more = {}) =>
    plainText(
      draftReport("PARAGRAPH", {
        figures: figures({ ...counts, ...more }, rates),
        keys,
        overdueOfDue,
      }),
    );
  const keys = [
    key("关于清淤的建议", { instructing: ["县长 言致远"] }),
    key("关于护岸的建议", { underReview: true }),
  ];
  const whole = text(keys, 4);
  expect(whole).toContain(
    "《关于清淤的建议》等2件被确定为重点提案，1件由县长言致远批示，尚无领办、督办的记录",
  );
  expect(whole).toContain(
    "除1件重点提案须经政府会议审阅后再答复提案者、4件超过期限尚未答复、3件仍在期限内办理以外，其余20件均已答复",
  );
  expect(whole).toContain("另有2件立案后尚未交办");
  expect(whole).toContain("以已答复的20件为底数，面商率为95.0%②（1件没有在答复前面商）");
  expect(whole).toContain("还没有已反馈并开封的提案，不计算办理态度满意（基本满意）率");
  expect(text([], 0, { key: 0 })).toContain("没有确定重点提案。");
  expect(text([], 0, { filed: 0 })).toBe(
    "九届三次会议收到以提案形式提出的意见建议40件，尚未立案。",
  );
});

test("a footnote's mark is read back as its number", () => {
  for (let n = 1; n <= 50; n++) expect(noteOfMark(noteMark(n))).toBe(n);
  expect(() => noteMark(51)).toThrow(RangeError);
});
