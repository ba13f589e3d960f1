import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  composeLetter,
  type DraftContent,
  EMPTY_DRAFT,
  inChinese,
  letterFromPaper,
} from "@/lib/reply/letter";
import { isSameDraft, missingFrom } from "@/lib/reply/whole";

const whole: DraftContent = {
  ...EMPTY_DRAFT,
  text: "收悉。",
  answers: [
    { adoption: "ADOPTED", text: "已清淤。" },
    { adoption: "NOT", text: "不在规划内。" },
  ],
  undertakings: [{ what: "清淤三公里。", owner: "河道科", dueOn: "2012-09-30" }],
  outcomeClassId: 1,
  disclosure: "FULL",
};
const suggestions = ["清淤。", `建${"很长的".repeat(20)}护岸`];
const asked = { suggestions, consent: true, consulted: true };

test.each([
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [30, "三十"],
  [99, "九十九"],
])("%i is counted %s", (count, word) => expect(inChinese(count)).toBe(word));

describe("the letter", () => {
  test("answers each suggestion, and says what will be done, by whom, by when", () => {
    const lines = composeLetter(whole, suggestions).split("\n");
    expect(lines.slice(0, 3)).toEqual(["收悉。", "一、关于“清淤”的建议（采纳）", "已清淤。"]);
    expect(lines[3]).toMatch(/^二、关于“建很长的.*……”的建议（未采纳）$/);
    expect(lines.slice(-2)).toEqual([
      "落实事项：",
      "1．清淤三公里，河道科负责，2012年9月30日前完成。",
    ]);
  });

  test("of an empty draft is empty", () =>
    expect(composeLetter(EMPTY_DRAFT, suggestions)).toBe(""));

  test("has no line for a measure that nobody filled in", () => {
    const blank = { what: "", owner: "", dueOn: null };
    const [measure] = whole.undertakings;
    if (!measure) throw new Error("the draft has no measure");
    const gaps = { ...whole, undertakings: [blank, measure, blank] };
    expect(composeLetter(gaps, suggestions)).toBe(
      composeLetter({ ...whole, undertakings: [measure] }, suggestions),
    );
    expect(composeLetter({ ...whole, undertakings: [blank] }, suggestions)).not.toContain(
      "落实事项",
    );
  });

  test("holds every answer that was given, whatever else is missing", () => {
    const answer = fc.record({
      adoption: fc.constantFrom(null, "ADOPTED" as const, "PARTLY" as const, "NOT" as const),
      text: fc.string().map((text) => text.replaceAll("\n", "").trim()),
    });
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 5 }), (answers) => {
        const letter = composeLetter({ ...EMPTY_DRAFT, answers }, suggestions);
        for (const { text } of answers) expect(letter).toContain(text);
      }),
    );
  });
});

describe("a letter from paper", () => {
  const ticked = [{ adoption: "ADOPTED" as const, text: "" }];
  const paper = { ...whole, text: "照抄的正文。", answers: ticked };

  test("is its text as it was typed; ticks beside it add nothing", () =>
    expect(letterFromPaper(paper, suggestions)).toBe("照抄的正文。"));

  test("without a text is put together as the unit's own is", () =>
    expect(letterFromPaper({ ...whole, text: "" }, suggestions)).toBe(
      composeLetter({ ...whole, text: "" }, suggestions),
    ));

  test("lacks nothing but something to read, its class and its disclosure", () => {
    const of = { ...asked, consulted: true, paper: true };
    const dated = [{ what: "清淤", owner: "", dueOn: "2012-09-30" as const }];
    expect(missingFrom({ ...paper, undertakings: dated }, of)).toEqual({});
    expect(missingFrom({ ...EMPTY_DRAFT, answers: ticked }, of)).toMatchObject({
      text: expect.any(String) as string,
      outcomeClassId: expect.any(String) as string,
      disclosure: expect.any(String) as string,
    });
  });
});

describe("what is missing", () => {
  test("nothing of a whole draft, and rows nobody filled in are no rows", () => {
    const blank = { what: "", owner: "", dueOn: null };
    const draft = { ...whole, undertakings: [...whole.undertakings, blank] };
    expect(missingFrom(draft, asked)).toEqual({});
    expect(isSameDraft(draft, whole)).toBe(true);
  });

  test("a suggestion that was not adopted says why", () => {
    const answers = [whole.answers[0]!, { adoption: "NOT" as const, text: "" }];
    expect(missingFrom({ ...whole, answers }, asked)).toEqual({
      "answers.1.text": "建议2未采纳，请写明原因。",
    });
  });

  test("a promise has somebody who keeps it, the proposer's consent binds, and so does the consultation", () => {
    const undertakings = [{ what: "清淤", owner: "", dueOn: "2012-09-30" }];
    const missing = missingFrom(
      { ...whole, undertakings },
      { ...asked, consent: false, consulted: false },
    );
    expect(Object.keys(missing)).toEqual([
      "undertakings.0.owner",
      "disclosure",
      "noConsultationReason",
    ]);
  });

  test("a proposal without suggestions is answered as a whole", () => {
    const bare = { ...asked, suggestions: [] };
    expect(missingFrom({ ...whole, answers: [], text: "" }, bare)).toHaveProperty("text");
    expect(missingFrom({ ...whole, answers: [] }, bare)).toEqual({});
  });
});
