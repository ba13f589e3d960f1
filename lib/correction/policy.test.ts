import { describe, expect, test } from "vitest";
import type { Place } from "@/lib/correction/steps";
import type { FactEntry } from "@/lib/correction/entry";
import { FACT_KINDS, type FactKind, FACTS } from "@/lib/correction/kinds";
import { mayCorrect, mayVoid } from "@/lib/correction/policy";
import type { FactRow } from "@/lib/correction/row";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { assignmentOf, factsOf, PERSONS } from "@/lib/proposal/testing";

type Person = keyof typeof PERSONS;
const everybody = Object.keys(PERSONS) as Person[];
const assignment = assignmentOf();

/** A fact of that kind on which nothing was built, recorded by the person. */
function place(
  kind: FactKind,
  recordedById: number | null,
  of: Partial<ProposalFacts> = {},
): Place {
  const columns = Object.fromEntries(FACTS[kind].fields.map((field) => [field.name, "x"]));
  const row = {
    ...columns,
    id: 9,
    source: "OWN",
    recordedById,
    voidedAt: null,
    outcome: "WITHDRAWN",
    round: 1,
  };
  const handOver = { id: 9, on: "2012-03-28", mode: "SOLE" as const };
  const facts = factsOf({ status: "ASSIGNED", handOver, assignments: [assignment], ...of });
  return {
    facts,
    row: {
      ...row,
      openedOn: null,
      ruledOn: null,
      officeRuledOn: null,
      withdrawnOn: null,
    } as unknown as FactRow,
    assignment,
  };
}

describe.each(FACT_KINDS)("%s", (kind) => {
  const { recorders, fields }: FactEntry = FACTS[kind];
  const correctable = fields.length > 0;

  test.each(everybody)(
    "recorded by %s: own until the next step, staff any, nobody else",
    (person) => {
      const actor = PERSONS[person];
      const own =
        (recorders as readonly string[]).includes(actor.role) &&
        fields.some((field) => !field.staffOnly);
      const staff = person === "committeeStaff";
      const verdict = mayCorrect(actor, kind, place(kind, actor.userId));
      expect(verdict.may).toBe(correctable && (staff || (own && kind !== "submission")));
      if (!verdict.may) expect(verdict.reason).toMatch(/。$/);
    },
  );

  test("somebody else's is staff's alone", () => {
    const may = everybody.filter(
      (person) => mayCorrect(PERSONS[person], kind, place(kind, 12345)).may,
    );
    expect(may).toEqual(correctable ? ["committeeStaff"] : []);
  });

  test("what is voided stays voided", () => {
    const at = place(kind, PERSONS.committeeStaff.userId);
    const voided = { ...at, row: { ...at.row, voidedAt: new Date(0) } };
    expect(mayVoid(PERSONS.committeeStaff, kind, voided)).toEqual({
      may: false,
      reason: "这条记录已经作废。",
    });
    expect(mayCorrect(PERSONS.committeeStaff, kind, voided).may).toBe(false);
  });
});

test("a step built on it ends the recorder's right, not the staff's", () => {
  const replied = {
    ...assignment,
    reply: { id: 1, on: "2012-06-20", disclosure: null, outcomeClass: null },
  };
  const at = { ...place("contact", PERSONS.leadUnit.userId), assignment: replied };
  expect(mayVoid(PERSONS.leadUnit, "contact", at)).toMatchObject({
    may: false,
    reason: expect.stringContaining("请联系提案委更正"),
  });
  expect(mayVoid(PERSONS.committeeStaff, "contact", at).may).toBe(true);
});
