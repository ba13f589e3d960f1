import { expect, test } from "vitest";
import { caseOf, held, rules } from "@/lib/assignment/testing-facts";
import { unratedOn } from "@/lib/reminder/unrated";

// Replied on 2012-06-15: 15 working days end on 07-09, 5 more on 07-16, 5 more on 07-23 (端午 06-22 to 06-24).
const answered = held({ acceptedOn: "2012-03-29", repliedOn: "2012-06-15" });

test("a rating is waited for until 10 working days past its limit, and no longer", () => {
  const facts = caseOf([answered], { status: "ANSWERED" });
  expect(unratedOn(facts, rules, "2012-07-23")).toBeNull();
  expect(unratedOn(facts, rules, "2012-07-24")).toEqual({
    round: 1,
    dueOn: "2012-07-09",
    on: "2012-07-24",
  });
  expect(unratedOn(facts, rules, "2012-08-30")).toMatchObject({ on: "2012-07-24" });
});

test("one that came, sealed or not, a reply that is not out, and a round begun anew are waited for", () => {
  const feedbacks = [{ round: 1, returnedOn: "2012-06-20", openedOn: null }];
  const returned = caseOf([answered], { status: "ANSWERED", feedbacks });
  expect(unratedOn(returned, rules, "2012-12-31")).toBeNull();
  expect(unratedOn(caseOf([held()]), rules, "2012-12-31")).toBeNull();
  const again = held({ id: 3, round: 2, assignedOn: "2012-07-02", dueOn: "2012-08-02" });
  expect(unratedOn(caseOf([answered, again]), rules, "2012-12-31")).toBeNull();
});
