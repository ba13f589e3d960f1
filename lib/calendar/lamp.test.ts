import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOfState } from "@/lib/calendar/state-days";
import { byUrgency, lampOf, mostUrgent, soonThrough } from "@/lib/calendar/lamp";
import { addDays, fromDayNumber, toDayNumber, type PlainDate } from "@/lib/calendar/plain-date";
import { closeEarlierSteps, STEP_CODES, type Step } from "@/lib/calendar/steps";
import { addWorkdays, isWorkday, workdaysBetween } from "@/lib/calendar/workdays";

const table = daysOfState();
const reply: Step = { code: "REPLY", from: "2012-03-28", dueOn: "2012-06-28" };
const on = (step: Step, asOf: PlainDate) => {
  const { state, words } = lampOf(table, step, asOf);
  return [state, words];
};

describe("the lamp of an open step", () => {
  it("for 28 June 2012 turns yellow on 20 June and red on the day after", () => {
    expect(on(reply, "2012-06-11")).toEqual(["green", "剩12个工作日"]);
    expect(on(reply, "2012-06-19")).toEqual(["green", "剩6个工作日"]);
    expect(on(reply, "2012-06-20")).toEqual(["yellow", "剩5个工作日"]);
    expect(on(reply, "2012-06-23")).toEqual(["yellow", "剩4个工作日"]);
    expect(on(reply, "2012-06-25")).toEqual(["yellow", "剩3个工作日"]);
    expect(on(reply, "2012-06-28")).toEqual(["yellow", "今天到期"]);
    expect(on(reply, "2012-06-29")).toEqual(["red", "超1个工作日"]);
    expect(on(reply, "2012-07-05")).toEqual(["red", "超5个工作日"]);
  });

  it("with a limit of 5 working days or less is yellow on the last one only", () => {
    const accept: Step = { code: "ACCEPT", from: "2012-06-20", dueOn: "2012-06-26" };
    expect(on(accept, "2012-06-20")).toEqual(["green", "剩3个工作日"]);
    expect(on(accept, "2012-06-25")).toEqual(["green", "剩1个工作日"]);
    expect(on(accept, "2012-06-26")).toEqual(["yellow", "今天到期"]);
    expect(on(accept, "2012-06-27")).toEqual(["red", "超1个工作日"]);
    const five: Step = { code: "RETURN_REQUEST", from: "2012-06-20", dueOn: "2012-06-28" };
    expect(on(five, "2012-06-27")[0]).toBe("green");
    expect(on(five, "2012-06-28")[0]).toBe("yellow");
  });

  it("is red on a Saturday after the limit, though no working day has passed", () => {
    const friday: Step = { code: "REPLY", from: "2012-03-29", dueOn: "2012-06-29" };
    expect(on(friday, "2012-06-30")).toEqual(["red", "已超期"]);
    expect(on(friday, "2012-07-02")).toEqual(["red", "超1个工作日"]);
  });

  it("names the date of a limit that a plenary leaves on a day off", () => {
    const saturday: Step = { code: "REPLY", from: "2012-03-30", dueOn: "2012-06-30" };
    expect(on(saturday, "2012-06-29")).toEqual(["yellow", "6月30日到期"]);
    expect(on(saturday, "2012-06-30")).toEqual(["yellow", "今天到期"]);
  });

  it("says nothing before it began or without a limit", () => {
    expect(on(reply, "2012-03-27")).toEqual(["none", "不计时"]);
    expect(on({ code: "FEEDBACK", dueOn: null }, "2012-06-11")).toEqual(["none", "不计时"]);
  });

  it("keeps its clock while it waits, and says what for beside it", () => {
    const reviewed = { ...reply, waiting: "governmentReview" as const };
    expect(lampOf(table, reviewed, "2012-06-29")).toMatchObject({
      state: "red",
      late: true,
      beside: "审阅中",
    });
    expect(lampOf(table, { ...reply, waiting: "returnRequest" }, "2012-06-25")).toMatchObject({
      state: "yellow",
      beside: "申退待裁",
    });
    expect(on({ ...reviewed, dueOn: null }, "2012-06-29")).toEqual(["held", "审阅中"]);
    expect(lampOf(table, { ...reviewed, doneOn: "2012-06-28" }, "2012-06-29")).toMatchObject({
      state: "done",
      beside: null,
    });
  });

  it("tells when it counts through a year that is not announced", () => {
    const step: Step = { code: "REPLY", from: "2026-10-12", dueOn: "2027-01-12" };
    expect(lampOf(table, step, "2026-11-24").announced).toBe(false);
    expect(lampOf(table, { ...step, dueOn: "2026-12-31" }, "2026-11-24").announced).toBe(true);
  });
});

describe("the lamp of a step that is done", () => {
  it("says how early or late, in working days", () => {
    const second: Step = { code: "REHANDLING", from: "2012-05-11", dueOn: "2012-06-11" };
    expect(on({ ...second, doneOn: "2012-06-06" }, "2012-06-20")).toEqual([
      "done",
      "提前3个工作日",
    ]);
    expect(on({ ...second, doneOn: "2012-06-11" }, "2012-06-20")).toEqual(["done", "按时"]);
    const accepted = lampOf(
      table,
      { code: "ACCEPT", from: "2012-03-28", dueOn: "2012-03-31", doneOn: "2012-04-05" },
      "2012-06-11",
    );
    expect(accepted).toMatchObject({ state: "done", words: "超2个工作日", late: true, over: 2 });
    const opinion = {
      code: "ASSIST_OPINION",
      from: "2012-03-28",
      dueOn: "2012-04-28",
      doneOn: "2012-05-03",
    } as const;
    expect(lampOf(table, opinion, "2012-06-11")).toMatchObject({
      words: "超2个工作日",
      late: true,
    });
    expect(on({ code: "REPLY", dueOn: null, doneOn: "2012-06-01" }, "2012-06-11")).toEqual([
      "done",
      "已办",
    ]);
  });

  it("does not know on a date what was done after it", () => {
    expect(on({ ...reply, doneOn: "2012-07-02" }, "2012-06-29")).toEqual(["red", "超1个工作日"]);
  });
});

describe("the lamp of a case", () => {
  const accept: Step = { code: "ACCEPT", from: "2012-03-28", dueOn: "2012-03-31" };
  const contact: Step = { code: "FIRST_CONTACT", from: "2012-03-28", dueOn: "2012-04-19" };

  it("is that of its most urgent open duty", () => {
    expect(mostUrgent(table, [reply, contact, accept], "2012-03-30")?.step.code).toBe("ACCEPT");
    expect(
      mostUrgent(table, [reply, contact, { ...accept, doneOn: "2012-03-30" }], "2012-03-30")?.step
        .code,
    ).toBe("FIRST_CONTACT");
    expect(mostUrgent(table, [reply, { ...contact, dueOn: null }], "2012-06-11")?.step.code).toBe(
      "REPLY",
    );
    const lapsed: Step = { code: "RETURN_REQUEST", from: "2012-03-28", dueOn: "2012-04-05" };
    expect(mostUrgent(table, [lapsed, reply], "2012-06-11")?.step.code).toBe("REPLY");
    expect(mostUrgent(table, [{ ...reply, doneOn: "2012-06-01" }], "2012-06-11")).toBeNull();
    expect(mostUrgent(table, [], "2012-06-11")).toBeNull();
  });

  it("puts soon before an earlier limit that is not soon yet", () => {
    const short: Step = { code: "RETURN_RULING", from: "2012-06-20", dueOn: "2012-06-26" };
    expect(mostUrgent(table, [short, reply], "2012-06-25")?.step.code).toBe("REPLY");
    expect(mostUrgent(table, [short, reply], "2012-06-26")?.step.code).toBe("RETURN_RULING");
  });

  it("no longer waits for acceptance and first contact once the reply is out", () => {
    const closed = closeEarlierSteps([accept, contact, { ...reply, doneOn: "2012-05-08" }]);
    expect(closed.map(({ doneOn }) => doneOn)).toEqual(["2012-05-08", "2012-05-08", "2012-05-08"]);
    expect(
      closeEarlierSteps([
        { ...accept, doneOn: "2012-03-30" },
        { ...contact, doneOn: "2012-04-12" },
        reply,
      ]).map(({ doneOn }) => doneOn),
    ).toEqual(["2012-03-30", "2012-04-12", undefined]);
    expect(closeEarlierSteps([accept, { ...contact, doneOn: "2012-04-12" }])[0]?.doneOn).toBe(
      "2012-04-12",
    );
  });
});

describe("whatever the dates", () => {
  const day = fc
    .integer({ min: toDayNumber("2011-06-01"), max: toDayNumber("2013-06-01") })
    .map(fromDayNumber);
  const step: fc.Arbitrary<Step> = fc.record({
    code: fc.constantFrom(...STEP_CODES),
    dueOn: fc.option(day),
    doneOn: fc.option(day),
    waiting: fc.constantFrom(null, "governmentReview", "returnRequest"),
  });

  it("an open lamp only ever goes from green over yellow to red", () => {
    const order = ["green", "yellow", "red"];
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const dueOn = addWorkdays(table, from, n);
        let before = 0;
        for (let asOf = from; asOf <= addDays(dueOn, 10); asOf = addDays(asOf, 1)) {
          const now = order.indexOf(lampOf(table, { code: "REPLY", from, dueOn }, asOf).state);
          expect(now).toBeGreaterThanOrEqual(before);
          expect(now === 2).toBe(asOf > dueOn);
          before = now;
        }
      }),
    );
  });

  it("soonThrough draws the same line as the lamp", () => {
    fc.assert(
      fc.property(day, fc.nat(30), (today, ahead) => {
        const dueOn = addDays(today, ahead);
        const { state } = lampOf(table, { code: "REPLY", dueOn }, today);
        expect(state === "yellow").toBe(dueOn <= soonThrough(table, today));
      }),
    );
  });

  it("never counts both days left and days over, and counts only working days", () => {
    fc.assert(
      fc.property(step, day, (one, asOf) => {
        const lamp = lampOf(table, one, asOf);
        expect(Math.min(lamp.left, lamp.over)).toBe(0);
        expect(lamp.words).not.toMatch(/[剩超前]0个/);
        if (lamp.state === "red" && one.dueOn) {
          expect(lamp.over).toBe(workdaysBetween(table, one.dueOn, asOf));
          if (isWorkday(table, asOf)) expect(lamp.over).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("the most urgent step does not depend on the order they come in", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), day, (steps, asOf) => {
        const first = mostUrgent(table, steps, asOf);
        const reversed = mostUrgent(table, steps.toReversed(), asOf);
        if (first === null || reversed === null) {
          expect(first).toBe(reversed);
          return;
        }
        expect(byUrgency(first, reversed)).toBe(0);
        for (const one of steps) {
          const lamp = lampOf(table, one, asOf);
          if (lamp.state === "red" && one.code !== "RETURN_REQUEST")
            expect(first.lamp.state).toBe("red");
        }
      }),
    );
  });
});
