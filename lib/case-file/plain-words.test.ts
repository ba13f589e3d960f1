import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseAssignment, CaseFacts } from "@/lib/assignment/facts";
import { assisting, caseOf, done, held, rules } from "@/lib/assignment/testing-facts";
import { addDays } from "@/lib/calendar/plain-date";
import type { Decision, PlainCase } from "@/lib/case-file/plain-case";
import { plainWords } from "@/lib/case-file/plain-words";
import { ProposalStatus } from "@/lib/db/generated/enums";

const none = { decision: null, submittedOn: null, filedOn: null, consultations: [] };
const words = (facts: CaseFacts, asOf = "2012-06-11", over: Partial<PlainCase> = {}) =>
  plainWords({ facts, lead: true, ...none, ...over }, asOf, rules);
const early = (status: ProposalStatus, over: Partial<CaseFacts> = {}) =>
  words(caseOf([], { status, handedOverOn: null, caseNumber: null, ...over }));

describe("each status in plain words", () => {
  test("before the hand-over", () => {
    expect(early("DRAFT").where).toBe("还是草稿，没有提交。");
    expect(early("SUBMITTED").where).toBe("已提交，在提案委等审查。");
    expect(early("SENT_BACK").where).toBe("提案委退回修改，等您改好再提交。");
    expect(early("FILED").where).toBe("已立案，等提案委编案号。");
    expect(early("FILED", { caseNumber: "086" }).line).toBe("已立案，案号086，等督查室交办。");
  });

  test("what ended: with its reason and where it went", () => {
    const nothing = { on: "2012-06-02", grounds: null, disposition: null, into: null };
    const ended = (decision: Partial<Decision> & Pick<Decision, "outcome">) =>
      words(caseOf([], { status: decision.outcome, handedOverOn: null }), "2012-06-11", {
        decision: { ...nothing, ...decision },
      }).where;
    expect(
      ended({ outcome: "DECLINED", grounds: "个人问题，请走信访", disposition: "转社情民意" }),
    ).toBe("6月2日审查没有立案。理由：个人问题，请走信访。去向：转社情民意。");
    expect(ended({ outcome: "MERGED", into: "第086号“治水”" })).toBe(
      "6月2日已并入第086号“治水”一起办理。",
    );
    expect(ended({ outcome: "WITHDRAWN", on: null })).toBe("已撤案，不再办理。");
    const after = words(caseOf([held()], { status: "WITHDRAWN", withdrawnOn: "2012-06-02" }));
    expect(after).toMatchObject({ where: "6月2日已撤案，不再办理。", until: null, units: [] });
  });

  test("with its units: who has it, until when, what was done", () => {
    const { where, until, units, done: lines } = words(caseOf([held(done), assisting()]));
    expect(where).toBe("正在办理，现在等县财政局签收。");
    expect(until).toContain("县财政局");
    expect(units.map(({ unit, words: at }) => `${unit}${at}`)).toEqual([
      "县水利局正在办理，期限6月28日，剩12个工作日",
      "县财政局还没有签收，期限4月28日，超29个工作日",
    ]);
    expect(lines).toEqual([
      { on: "2012-03-28", what: "交办给承办单位" },
      { on: "2012-03-29", what: "县水利局签收" },
      { on: "2012-04-05", what: "县水利局首次和提案者联系" },
    ]);
  });

  test("a return request is said plainly", () => {
    const returnRequest = { requestedOn: "2012-04-01", ruledOn: null, ruling: null };
    const { where, units } = words(caseOf([held({ returnRequest })]), "2012-04-02");
    expect(where).toContain("正在改派");
    expect(units[0]?.words).toContain("正在改派");
  });

  test("an extension, a key proposal under review", () => {
    const extensions = [{ grantedOn: "2012-06-01", newDueOn: "2012-07-31" }];
    expect(words(caseOf([held({ ...done, extensions })])).until).toBe(
      "县水利局答复的期限是7月31日（经同意延期，原为6月28日），剩35个工作日。",
    );
    const governmentReviews = [{ openedOn: "2012-06-04", closedOn: null }];
    const key = { chosenOn: "2012-03-01", governmentReviews };
    expect(words(caseOf([held(done)], key)).where).toContain("市长办公会议审阅");
  });

  test("answered: the lead rates; a sealed rating is in and says no more; round 2; completed", () => {
    const answered = [held({ ...done, repliedOn: "2012-06-01" })];
    expect(words(caseOf(answered)).where).toBe("承办单位已经答复，等您评价。");
    expect(words(caseOf(answered), "2012-06-11", { lead: false }).where).toContain(
      "第一提案人言致远评价",
    );
    const rated = [{ round: 1, returnedOn: "2012-06-05", openedOn: null }];
    expect(words(caseOf(answered, { feedbacks: rated })).where).toBe(
      "承办单位已经答复，评价已交回，封存着。",
    );
    const opened = [{ round: 1, returnedOn: "2012-06-05", openedOn: "2012-06-08" }];
    expect(words(caseOf(answered, { feedbacks: opened })).where).toContain("评价已开封");
    const second = held({ id: 3, round: 2, assignedOn: "2012-06-08", dueOn: "2012-07-09" });
    expect(words(caseOf([...answered, second], { feedbacks: opened })).where).toContain("第2轮");
    const completed = { completedOn: "2012-06-09", feedbacks: opened };
    expect(words(caseOf(answered, { ...completed, status: "COMPLETED" })).where).toBe(
      "6月9日已办结。",
    );
    expect(words(caseOf(answered, { ...completed, status: "RESOLVED" })).where).toContain(
      "解决落实",
    );
  });
});

const day = fc.integer({ min: 0, max: 220 }).map((n) => addDays("2012-01-20", n));
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const rating = fc.record({
  round: fc.integer({ min: 1, max: 2 }),
  returnedOn: day,
  openedOn: perhaps(day),
});
const assignment: fc.Arbitrary<CaseAssignment> = fc
  .record({
    role: fc.constantFrom("LEAD", "SOLE", "SEPARATE", "ASSIST"),
    unit: fc.constantFrom("县水利局", "县财政局", "单位未填"),
    imported: fc.boolean(),
    unitId: perhaps(fc.integer({ min: 1, max: 3 })),
    round: fc.integer({ min: 1, max: 2 }),
    assignedOn: perhaps(day),
    dueOn: perhaps(day),
    dueComputed: fc.boolean(),
    acceptedOn: perhaps(day),
    contactedOn: perhaps(day),
    opinionOn: perhaps(day),
    repliedOn: perhaps(day),
    extensions: fc.array(fc.record({ grantedOn: day, newDueOn: day }), { maxLength: 2 }),
    returnRequest: perhaps(
      fc.record({
        requestedOn: day,
        ruledOn: perhaps(day),
        ruling: fc.constantFrom(null, "REASSIGNED", "REFUSED"),
      }),
    ),
  })
  .map((one) => held(one));
const facts = fc
  .record({
    status: fc.constantFrom(...Object.values(ProposalStatus)),
    caseNumber: perhaps(fc.constant("086")),
    period: fc.constantFrom(null, "PLENARY", "INTERIM"),
    withdrawnOn: perhaps(day),
    chosenOn: perhaps(day),
    governmentReviews: fc.array(fc.record({ openedOn: day, closedOn: perhaps(day) }), {
      maxLength: 2,
    }),
    handedOverOn: perhaps(day),
    feedbacks: fc.array(rating, { maxLength: 2 }),
    completedOn: perhaps(day),
    assignments: fc.array(assignment, { maxLength: 3 }),
  })
  .map(({ assignments, ...over }) =>
    caseOf(
      assignments.map((one, id) => ({ ...one, id })),
      over,
    ),
  );

test("whatever a case holds: never empty, no hole in a sentence, days in order and none to come", () => {
  fc.assert(
    fc.property(facts, day, fc.boolean(), perhaps(day), (one, asOf, lead, submittedOn) => {
      const said = words(one, asOf, { lead, submittedOn });
      expect(said.where).not.toBe("");
      expect(said.next).not.toBe("");
      expect(said.line).toContain(said.where);
      expect(JSON.stringify(said.line + said.until + said.next + said.where)).not.toMatch(
        /undefined|NaN|Invalid|。。|，。/,
      );
      for (const { words: at } of said.units) expect(at).not.toMatch(/undefined|null|，，/);
      const days = said.done.map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
      for (const on of days) expect(on <= asOf).toBe(true);
    }),
    { numRuns: 300 },
  );
});
