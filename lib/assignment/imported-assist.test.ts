import { describe, expect, test } from "vitest";
import { held, assisting, caseOf, lamp, turn, done } from "@/lib/assignment/testing-facts";

describe("an assisting unit from a sheet, which has no columns for what it does", () => {
  const lead = held({ role: "LEAD", ...done, imported: true });

  test("has no clock and is waited for by nobody", () => {
    const facts = caseOf([lead, assisting({ imported: true })]);
    expect(lamp(facts, "2012-06-25")).toEqual(["REPLY", "2012-06-28", "yellow"]);
    expect(turn(facts, "2012-06-25")).toEqual(["县水利局答复"]);
  });

  test("has one from its first act in the system on, as one handed over in the system has", () => {
    const acting = caseOf([lead, assisting({ imported: true, acceptedOn: "2012-04-20" })]);
    expect(lamp(acting, "2012-05-02")).toEqual(["ASSIST_OPINION", "2012-04-28", "red"]);
    const handedOver = caseOf([lead, assisting()]);
    expect(lamp(handedOver, "2012-05-02")).toEqual(["ACCEPT", "2012-03-31", "red"]);
  });
});
