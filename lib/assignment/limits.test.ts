import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lampOfCase, lampOfUnit, stepsOf } from "@/lib/assignment/limits";
import { addDays } from "@/lib/calendar/plain-date";
import { rules, held, assisting, caseOf, lamp, turn, done } from "@/lib/assignment/testing-facts";

describe("the lamp of a case names its most urgent open step", () => {
  test("from the hand-over on (check values of handbook §4)", () => {
    const facts = caseOf([held()]);
    expect(lamp(facts, "2012-03-27")).toBeNull();
    expect(lamp(facts, "2012-03-30")).toEqual(["ACCEPT", "2012-03-31", "green"]);
    expect(lamp(facts, "2012-03-31")).toEqual(["ACCEPT", "2012-03-31", "yellow"]);
    expect(lamp(facts, "2012-04-01")).toEqual(["ACCEPT", "2012-03-31", "red"]);
    const accepted = caseOf([held({ acceptedOn: "2012-03-29" })]);
    expect(lamp(accepted, "2012-04-11")).toEqual(["FIRST_CONTACT", "2012-04-19", "green"]);
    const contacted = caseOf([held(done)]);
    expect(lamp(contacted, "2012-06-19")).toEqual(["REPLY", "2012-06-28", "green"]);
    expect(lamp(contacted, "2012-06-20")).toEqual(["REPLY", "2012-06-28", "yellow"]);
    expect(lamp(contacted, "2012-06-29")).toEqual(["REPLY", "2012-06-28", "red"]);
  });

  test("what happened later is not known on an earlier day", () => {
    const facts = caseOf([held({ ...done, repliedOn: "2012-06-15" })], {
      completedOn: "2012-06-22",
    });
    expect(lamp(facts, "2012-03-28")).toEqual(["ACCEPT", "2012-03-31", "green"]);
    expect(lamp(facts, "2012-06-14")?.[0]).toBe("REPLY");
    expect(lamp(facts, "2012-06-15")).toEqual(["FEEDBACK", "2012-07-09", "green"]);
    expect(lamp(facts, "2012-06-22")).toBeNull();
  });

  test("a later act closes the earlier steps", () => {
    expect(lamp(caseOf([held({ repliedOn: "2012-06-15" })]), "2012-06-16")?.[0]).toBe("FEEDBACK");
    expect(lamp(caseOf([held({ contactedOn: "2012-04-05" })]), "2012-04-06")?.[0]).toBe("REPLY");
  });

  test("an approved extension moves the limit, and the first one stays visible", () => {
    const extensions = [{ grantedOn: "2012-06-20", newDueOn: "2012-08-28" }];
    const facts = caseOf([held({ ...done, extensions })]);
    expect(lamp(facts, "2012-06-19")?.[1]).toBe("2012-06-28");
    expect(lamp(facts, "2012-06-29")).toEqual(["REPLY", "2012-08-28", "green"]);
    const reply = stepsOf(facts, "2012-06-29", rules).find(({ code }) => code === "REPLY");
    expect(reply?.originalDueOn).toBe("2012-06-28");
  });

  test("round 2 runs by its own limit from the opening", () => {
    const first = held({ ...done, repliedOn: "2012-06-15" });
    const second = held({
      id: 3,
      round: 2,
      assignedOn: "2012-06-20",
      dueOn: "2012-07-20",
      acceptedOn: "2012-06-20",
    });
    const feedbacks = [{ round: 1, returnedOn: "2012-06-18", openedOn: "2012-06-20" }];
    const facts = caseOf([first, second], { feedbacks });
    expect(lamp(facts, "2012-06-19")).toBeNull();
    expect(lamp(facts, "2012-06-21")).toEqual(["REHANDLING", "2012-07-20", "green"]);
    expect(turn(facts, "2012-06-21")).toEqual(["县水利局重新办理"]);
  });

  test("审阅中 stands beside the lamp and does not stop its clock", () => {
    const review = { openedOn: "2012-06-10", closedOn: "2012-06-28" };
    const facts = caseOf([held(done)], { chosenOn: "2012-03-20", governmentReviews: [review] });
    expect(lamp(facts, "2012-06-27")).toEqual(["REPLY", "2012-06-28", "yellow"]);
    const { most, underGovernmentReview } = lampOfCase(facts, "2012-06-27", rules);
    expect([most?.lamp.beside, underGovernmentReview]).toEqual(["审阅中", true]);
    expect(turn(facts, "2012-06-27")).toEqual(["市长办公会议审阅答复"]);
    expect(lampOfCase(facts, "2012-06-28", rules).underGovernmentReview).toBe(false);
    expect(turn(facts, "2012-06-28")).toEqual(["县水利局答复"]);
  });
});

describe("several units", () => {
  const lead = held({ ...done, role: "LEAD" });

  test("a late opinion is waited for, and the lead's step says by whom", () => {
    const facts = caseOf([lead, assisting({ acceptedOn: "2012-03-29" })]);
    expect(lamp(facts, "2012-05-02")).toEqual(["ASSIST_OPINION", "2012-04-28", "red"]);
    expect(lampOfUnit(facts, 1, "2012-05-02", rules)?.step).toMatchObject({
      code: "REPLY",
      waitsFor: ["县财政局"],
    });
    expect(lampOfUnit(facts, 2, "2012-05-02", rules)?.step.code).toBe("ASSIST_OPINION");
    expect(turn(facts, "2012-05-02")).toEqual(["县财政局会办意见", "县水利局答复"]);
    expect(turn(facts, "2012-04-27")).toEqual(["县水利局答复", "县财政局会办意见"]);
  });

  test("an assisting unit does not hold up the answer", () => {
    const facts = caseOf([{ ...lead, repliedOn: "2012-06-15" }, assisting()]);
    expect(lamp(facts, "2012-06-16")?.[0]).toBe("FEEDBACK");
    expect(turn(facts, "2012-06-16")).toEqual(["言致远评价"]);
  });

  test("separate units: the case is answered by the last of them", () => {
    const one = held({ ...done, role: "SEPARATE", repliedOn: "2012-06-01" });
    const other = held({
      ...done,
      id: 2,
      unitId: 2,
      unit: "县财政局",
      role: "SEPARATE",
      repliedOn: "2012-06-15",
    });
    const facts = caseOf([one, other]);
    expect(lamp(facts, "2012-06-10")).toEqual(["REPLY", "2012-06-28", "green"]);
    expect(turn(facts, "2012-06-10")).toEqual(["县财政局答复"]);
    expect(lamp(facts, "2012-06-15")).toEqual(["FEEDBACK", "2012-07-09", "green"]);
  });

  test("a return request waits for the office; a reassigned unit owes nothing more", () => {
    const request = {
      requestedOn: "2012-03-30",
      ruledOn: "2012-04-06",
      ruling: "REASSIGNED",
    } as const;
    const first = held({ returnRequest: request });
    const next = held({
      id: 2,
      unitId: 2,
      unit: "县交通局",
      assignedOn: "2012-04-06",
      dueOn: "2012-07-06",
    });
    const facts = caseOf([first, next]);
    expect(lampOfCase(facts, "2012-04-05", rules).returnPending).toBe(true);
    expect(turn(facts, "2012-04-05")).toEqual(["督查室裁定申退"]);
    expect(lampOfUnit(facts, 1, "2012-04-06", rules)).toBeNull();
    expect(turn(facts, "2012-04-06")).toEqual(["县交通局签收"]);
    const refused = caseOf([held({ returnRequest: { ...request, ruling: "REFUSED" } })]);
    expect(turn(refused, "2012-04-06")).toEqual(["县水利局答复"]);
    expect(lamp(refused, "2012-04-06")?.[0]).toBe("FIRST_CONTACT");
  });
});

describe("whose turn it is", () => {
  test("before the hand-over", () => {
    const not = { handedOverOn: null };
    expect(turn(caseOf([], { ...not, status: "SUBMITTED" }), "2012-03-01")).toEqual(["提案委审查"]);
    expect(turn(caseOf([], { ...not, status: "FILED", caseNumber: null }), "2012-03-20")).toEqual([
      "提案委编案号",
    ]);
    expect(turn(caseOf([], { ...not, status: "FILED" }), "2012-03-20")).toEqual(["督查室交办"]);
    expect(turn(caseOf([], { ...not, status: "SENT_BACK" }), "2012-03-01")).toEqual([
      "言致远修改后提交",
    ]);
    expect(turn(caseOf([], { ...not, status: "DECLINED" }), "2012-03-01")).toEqual([]);
  });

  test("after the answer, sealed or opened", () => {
    const answered = [held({ ...done, repliedOn: "2012-06-15" })];
    const feedbacks = [{ round: 1, returnedOn: "2012-06-18", openedOn: "2012-06-20" }];
    const facts = caseOf(answered, { feedbacks });
    expect(turn(facts, "2012-06-17")).toEqual(["言致远评价"]);
    expect(turn(facts, "2012-06-19")).toEqual(["提案委评价开封"]);
    expect(turn(facts, "2012-06-20")).toEqual(["提案委办结"]);
    expect(turn({ ...facts, completedOn: "2012-06-25" }, "2012-06-25")).toEqual([]);
  });

  test("a withdrawn case is nobody's, and has no open step", () => {
    const facts = caseOf([held()], { withdrawnOn: "2012-04-10" });
    expect(turn(facts, "2012-04-09")).toEqual(["县水利局签收"]);
    expect(turn(facts, "2012-04-10")).toEqual([]);
    expect(lamp(facts, "2012-04-10")).toBeNull();
  });
});

test("on any day a case has an open step exactly while somebody owes one", () => {
  const day = fc.option(
    fc.integer({ min: 0, max: 120 }).map((days) => addDays("2012-03-28", days)),
    { nil: null },
  );
  const history = fc.record({
    acceptedOn: day,
    contactedOn: day,
    repliedOn: day,
    returnedOn: day,
    completedOn: day,
    asOf: fc.integer({ min: 0, max: 150 }).map((days) => addDays("2012-03-28", days)),
  });
  fc.assert(
    fc.property(history, ({ returnedOn, completedOn, asOf, ...acts }) => {
      const feedbacks = returnedOn ? [{ round: 1, returnedOn, openedOn: null }] : [];
      const facts = caseOf([held(acts)], { feedbacks, completedOn });
      const over = (on: string | null) => on !== null && on <= asOf;
      const owes = over(completedOn) ? false : over(acts.repliedOn) ? !over(returnedOn) : true;
      expect(lampOfCase(facts, asOf, rules).most !== null).toBe(owes);
      for (const step of stepsOf(facts, asOf, rules))
        expect(step.from && step.from <= asOf).toBe(true);
    }),
  );
});
