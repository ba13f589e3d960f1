import { describe, expect, test } from "vitest";

import { mayShow } from "@/lib/publication/extent";

const full = { disclosure: "FULL", text: "……", abstract: null } as const;
const abstract = { disclosure: "ABSTRACT", text: "……", abstract: "摘要" } as const;
const withheld = { disclosure: "WITHHELD", text: "……", abstract: "摘要" } as const;

describe("what may go online", () => {
  test("nothing of a withheld reply, whatever was consented", () => {
    for (const consent of [true, false, null]) {
      expect(mayShow("FULL", consent, [full, withheld]).may).toBe(false);
      expect(mayShow("ABSTRACT", consent, [withheld]).may).toBe(false);
    }
  });

  test("the whole only with the proposer's consent, or where none was asked", () => {
    expect(mayShow("FULL", true, [full]).may).toBe(true);
    expect(mayShow("FULL", null, [full]).may).toBe(true);
    expect(mayShow("FULL", false, [full]).may).toBe(false);
  });

  test("the most restricted reply decides", () => {
    expect(mayShow("FULL", true, [full, abstract]).may).toBe(false);
    expect(mayShow("ABSTRACT", true, [{ ...full, abstract: "摘要" }, abstract]).may).toBe(true);
  });

  test("an abstract must exist, but for a reply without any text", () => {
    expect(mayShow("ABSTRACT", false, [full]).may).toBe(false);
    expect(
      mayShow("ABSTRACT", false, [{ disclosure: "ABSTRACT", text: "", abstract: null }]).may,
    ).toBe(true);
  });

  test("a reply that names no disclosure is decided first", () => {
    expect(mayShow("FULL", true, [{ ...full, disclosure: null }]).may).toBe(false);
  });
});
