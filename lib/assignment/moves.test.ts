import { describe, expect, test } from "vitest";

import { ASSIGNMENT_MOVES, type AssignmentMoveRule } from "@/lib/assignment/moves";
import { ASSIGNMENT_STATUS } from "@/lib/assignment/status";
import { AssignmentStatus } from "@/lib/db/generated/enums";

const moves: AssignmentMoveRule[] = Object.values(ASSIGNMENT_MOVES);

function reached(units: "answering" | "assisting"): Set<AssignmentStatus> {
  const seen = new Set<AssignmentStatus>(["PENDING"]);
  for (let before = 0; before !== seen.size;) {
    before = seen.size;
    for (const move of moves) {
      if (
        (move.units === "all" || move.units === units) &&
        move.from.some((from) => seen.has(from))
      )
        seen.add(move.to);
    }
  }
  return seen;
}

describe("the table of an assignment's moves", () => {
  test("reaches every status", () => {
    expect(new Set([...reached("answering"), ...reached("assisting")])).toEqual(
      new Set(Object.values(AssignmentStatus)),
    );
  });

  test("never lets an assisting unit reply, nor a lead unit end with an opinion", () => {
    expect(reached("assisting")).not.toContain("REPLIED");
    expect(reached("answering")).not.toContain("OPINION_SENT");
  });

  test.each(Object.values(AssignmentStatus))(
    "%s ends exactly where the record of statuses says so",
    (status) => {
      expect(moves.some((move) => move.from.includes(status))).toBe(
        !ASSIGNMENT_STATUS[status].final,
      );
    },
  );

  test("a unit never passes a case on by itself", () => {
    expect(ASSIGNMENT_MOVES.reassign.by).not.toContain("unit");
  });
});
