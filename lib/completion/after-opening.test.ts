import { describe, expect, test } from "vitest";

import { afterOpening } from "@/lib/completion/after-opening";

const settings = { maxRounds: 2, attitudeOpensRound: false };

describe("what an opened rating leads to", () => {
  test.each(["SATISFIED", "BASICALLY"] as const)("%s completes the case in any round", (result) => {
    expect(afterOpening({ attitude: "DISSATISFIED", result, round: 1 }, settings)).toBe(
      "completed",
    );
    expect(afterOpening({ attitude: "SATISFIED", result, round: 2 }, settings)).toBe("completed");
  });

  test("a dissatisfied one opens the next round, and after the last one the talk", () => {
    const rating = { attitude: "SATISFIED", result: "DISSATISFIED" } as const;
    expect(afterOpening({ ...rating, round: 1 }, settings)).toBe("nextRound");
    expect(afterOpening({ ...rating, round: 2 }, settings)).toBe("talk");
    expect(afterOpening({ ...rating, round: 1 }, { ...settings, maxRounds: 1 })).toBe("talk");
  });

  test("the attitude counts only where the plenary says so", () => {
    const rating = { attitude: "DISSATISFIED", result: "SATISFIED", round: 1 } as const;
    expect(afterOpening(rating, { ...settings, attitudeOpensRound: true })).toBe("nextRound");
  });
});
