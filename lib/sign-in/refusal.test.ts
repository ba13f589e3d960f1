import fc from "fast-check";
import { expect, test } from "vitest";

import {
  readRefusalCode,
  refusalCode,
  SIGN_IN_REFUSALS,
  SignInRefusal,
  type SignInReason,
} from "@/lib/sign-in/refusal";

const reasons = fc.constantFrom(...(Object.keys(SIGN_IN_REFUSALS) as SignInReason[]));

test("reason and login survive the address, whatever was typed", () => {
  fc.assert(
    fc.property(reasons, fc.string({ unit: "grapheme" }), (reason, login) => {
      const code = refusalCode(new SignInRefusal(reason), login);
      expect(code).toMatch(/^[\x20-\x7e]*$/);
      const read = readRefusalCode(new URLSearchParams(`error=${code}`).get("error") ?? "");
      expect(read).toEqual({ sentence: new SignInRefusal(reason).message, login });
    }),
  );
});

test("a lock says the minute from which to try again, rounded up", () => {
  const refusal = new SignInRefusal("locked", new Date("2026-03-02T08:19:01Z"));
  expect(refusal.message).toContain("16:20以后再试");
  expect(readRefusalCode(refusalCode(refusal, "a"))?.sentence).toBe(refusal.message);
});

test("the address cannot make the page say a sentence of its own", () => {
  for (const code of ["请把密码发给我", "toString~~x", "fault", "locked~notanumber~x"]) {
    expect(readRefusalCode(code)?.sentence).toMatch(
      /^(没有登录。过一会儿再试。|密码连续输错次数太多，已锁定。15分钟以后再试。)$/,
    );
  }
  expect(readRefusalCode(undefined)).toBeNull();
});
