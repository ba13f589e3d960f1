import { expect, test } from "vitest";
import { isScan } from "@/lib/assignment/scan";

test("a scan is known by its content, whatever its name says", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(isScan(bytes("%PDF-1.4\n"))).toBe(true);
  expect(isScan(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).toBe(true);
  expect(isScan(bytes("MZ not a scan"))).toBe(false);
  expect(isScan(new Uint8Array())).toBe(false);
});
