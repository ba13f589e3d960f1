import fc from "fast-check";
import { expect, test } from "vitest";
import { OFFICE_CERTIFICATE, OFFICE_KEY, OTHER_CERTIFICATE } from "@/lib/mail/testing-certificates";
import { hourForInput, hourInWords, parseHour } from "@/lib/mailing/hour";
import { mailSettingsInput } from "@/lib/mailing/schema";

const whole = {
  host: "smtp.example.com",
  port: "465",
  security: "TLS",
  fromAddress: "tian@example.com",
  siteUrl: "https://tian.example",
};
const faults = (over: object) =>
  mailSettingsInput.safeParse({ ...whole, ...over }).error?.issues.map(({ path, message }) => ({
    field: path.join("."),
    message,
  }));

test("an hour is written as it is read, and only one at which mail goes out", () => {
  fc.assert(
    fc.property(fc.integer({ min: 480, max: 1320 }), (at) => {
      expect(parseHour(hourForInput(at))).toBe(at);
      expect(parseHour(hourInWords(at))).toBe(at);
    }),
  );
  for (const text of ["7:59", "22:01", "24:00", "8", "8:5", "早上"])
    expect(parseHour(text)).toBeNull();
  expect(mailSettingsInput.parse(whole)).toMatchObject({ gatherAt: 510, trustedCa: null });
  expect(faults({ gatherAt: "6:00" })).toEqual([
    { field: "gatherAt", message: expect.stringContaining("请填8:00到22:00之间的时间") },
  ]);
});

test("certificates are kept, and nothing else that was pasted with them", () => {
  const pasted = `subject=mail\n${OFFICE_CERTIFICATE}\n\n${OTHER_CERTIFICATE}`;
  const { trustedCa } = mailSettingsInput.parse({ ...whole, trustedCa: pasted });
  expect(trustedCa).toBe(`${OFFICE_CERTIFICATE}${OTHER_CERTIFICATE}`);
  const broken = OFFICE_CERTIFICATE.replace("MII", "AAA");
  for (const text of ["证书", OFFICE_KEY, `${OFFICE_CERTIFICATE}${OFFICE_KEY}`, broken])
    expect(faults({ trustedCa: text })).toMatchObject([{ field: "trustedCa" }]);
});
