import { expect, test } from "vitest";
import {
  mayChooseKey,
  mayCloseGovernmentReview,
  mayNameOfficial,
  mayOpenGovernmentReview,
  mayRecordInstruction,
} from "@/lib/key-proposal/policy";
import { factsOf, PERSONS } from "@/lib/proposal/testing";

type Person = keyof typeof PERSONS;
const who = (may: (person: (typeof PERSONS)[Person]) => { may: boolean }) =>
  (Object.keys(PERSONS) as Person[]).filter((person) => may(PERSONS[person]).may);

const keySelection = { id: 1, on: "2012-03-21", recordedById: 10 };
const filed = factsOf({ status: "FILED" });
const key = factsOf({ status: "FILED", keySelection });
const handedOver = factsOf({ status: "ASSIGNED", keySelection });
const waiting = {
  ...handedOver,
  governmentReviews: [{ id: 1, openedOn: "2012-05-01", closedOn: null }],
};

test("committee staff record the choice, of a filed case that is none yet", () => {
  expect(who((person) => mayChooseKey(person, filed))).toEqual(["committeeStaff"]);
  expect(who((person) => mayChooseKey(person, key))).toEqual([]);
  expect(who((person) => mayChooseKey(person, factsOf()))).toEqual([]);
});

test("批示 and 督办: a leader's own; 领办: recorded by staff; of key proposals alone", () => {
  expect(who((person) => mayRecordInstruction(person, key))).toEqual(["committeeStaff", "leader"]);
  expect(who((person) => mayNameOfficial(person, "SUPERVISING", key))).toEqual([
    "committeeStaff",
    "leader",
  ]);
  expect(who((person) => mayNameOfficial(person, "LEAD", key))).toEqual(["committeeStaff"]);
  expect(who((person) => mayRecordInstruction(person, filed))).toEqual([]);
});

test("the government review is recorded by staff and office, from the hand-over until the answer", () => {
  const both = ["committeeStaff", "governmentOffice"];
  expect(who((person) => mayOpenGovernmentReview(person, handedOver))).toEqual(both);
  expect(who((person) => mayCloseGovernmentReview(person, waiting))).toEqual(both);
  expect(who((person) => mayOpenGovernmentReview(person, key))).toEqual([]);
  expect(who((person) => mayOpenGovernmentReview(person, waiting))).toEqual([]);
  expect(who((person) => mayCloseGovernmentReview(person, handedOver))).toEqual([]);
});
