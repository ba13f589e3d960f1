import { expect, test } from "vitest";
import { mediaTypeOf } from "@/lib/consultation/files";
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

test("a photo or minutes are known by their content", () => {
  expect(mediaTypeOf(new TextEncoder().encode("%PDF-1.4\n"))).toBe("application/pdf");
  expect(mediaTypeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe("image/jpeg");
  expect(mediaTypeOf(new TextEncoder().encode("<svg onload=alert(1)>"))).toBeNull();
  expect(mediaTypeOf(new Uint8Array())).toBeNull();
});
