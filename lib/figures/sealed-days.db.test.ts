import { expect, test } from "vitest";

import { answeredCase, makeRegister, on } from "@/lib/assignment/testing";
import { rate } from "@/lib/feedback/commands";
import { rateInput } from "@/lib/feedback/schema";
import { readFigures } from "@/lib/figures/queries";

/** What may differ between two days of which the second has the rating: that one is in. */
const IN = /returned|response/i;

test.each(["SATISFIED", "DISSATISFIED"])(
  "figures of the day before a sealed %s came in and of the day after are the same but for how many came in",
  async (result) => {
    const register = await makeRegister("2012-06-18");
    const { plenaryId } = register;
    const proposalId = await answeredCase(register, "B");
    await answeredCase(register);
    const said = rateInput.parse({ proposalId, attitude: result, result });
    await rate(on("2012-06-19", register.proposer), said);
    const countsOn = async (asOf: "2012-06-18" | "2012-06-19") => {
      const { counts } = await readFigures(register.staff, { plenaryId, asOf });
      return counts;
    };
    const [before, after] = [await countsOn("2012-06-18"), await countsOn("2012-06-19")];
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((name) => !IN.test(name))).toEqual([]);
  },
);
