import { expect, test } from "vitest";
import { likelyStage, stageFault } from "@/lib/consultation/stage";

test("a stage fits the unit's own reply, and on its day either does", () => {
  expect(stageFault("AFTER_REPLY", "2012-04-18", null)).toContain("还没有答复");
  expect(stageFault("AFTER_REPLY", "2012-04-18", "2012-04-19")).toContain("还没有答复");
  expect(stageFault("AFTER_REPLY", "2012-04-19", "2012-04-19")).toBeNull();
  expect(stageFault("DURING", "2012-04-19", "2012-04-19")).toBeNull();
  expect(stageFault("BEFORE_DRAFT", "2012-04-20", "2012-04-19")).toContain("2012-04-19");
  expect(stageFault("DURING", "2012-04-20", null)).toBeNull();
  expect([likelyStage(null), likelyStage("2012-04-19")]).toEqual(["DURING", "AFTER_REPLY"]);
});
