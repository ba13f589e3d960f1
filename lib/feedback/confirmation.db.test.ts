import { beforeEach, describe, expect, test } from "vitest";

import { answeredCase, eventsOf, makeRegister, type Register } from "@/lib/assignment/testing";
import { db } from "@/lib/db/client";
import { confirmRating } from "@/lib/feedback/commands";
import { confirmRatingInput } from "@/lib/feedback/schema";

let register: Register;
let proposalId: number;

beforeEach(async () => {
  register = await makeRegister("2012-06-18");
  proposalId = await answeredCase(register);
});

const confirming = (feedbackId: number) => confirmRatingInput.parse({ proposalId, feedbackId });
const returned = (source: "IMPORT" | "OWN") =>
  db.feedback.create({
    data: {
      proposalId,
      returnedOn: new Date("2012-06-16"),
      openedOn: new Date("2012-06-16"),
      result: "SATISFIED",
      source,
    },
  });

describe("核实导入的评价", () => {
  test("by the lead proposer, or by staff who hold the paper form; once", async () => {
    const { id } = await returned("IMPORT");
    for (const actor of [register.coSigner, register.waterClerk, register.office]) {
      await expect(confirmRating(actor, confirming(id))).rejects.toMatchObject({ kind: "denied" });
    }
    await confirmRating(register.staff, confirming(id));
    expect(await db.feedback.findFirst()).toMatchObject({
      confirmedOn: new Date("2012-06-18"),
      confirmedById: register.staff.userId,
      source: "IMPORT",
    });
    expect(await eventsOf(proposalId)).toEqual(["feedback.confirm"]);
    await expect(confirmRating(register.proposer, confirming(id))).rejects.toThrow("已经核实");
  });

  test("not of one that was given in the system", async () => {
    const { id } = await returned("OWN");
    await expect(confirmRating(register.proposer, confirming(id))).rejects.toThrow(
      "只有导入的评价",
    );
  });
});
