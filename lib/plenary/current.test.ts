import fc from "fast-check";
import { expect, test } from "vitest";
import { openPlenary, type PlenaryDays, shownPlenary } from "@/lib/plenary/current";

const plenary = (name: string, opensOn: string | null, closedOn: string | null = null) =>
  ({ id: name.length, name, opensOn, closedOn }) as PlenaryDays & { id: number; name: string };
const first = plenary("八届一次", "2012-02-20");
const second = plenary("八届二次会议", "2013-02-22");

test("one prepared ahead takes over on its opening day, and not before", () => {
  const all = [second, first];
  expect(openPlenary(all, "2013-02-21")).toBe(first);
  expect(openPlenary(all, "2013-02-22")).toBe(second);
  expect(openPlenary(all, "2014-12-31")).toBe(second);
});

test("before any has opened, what is handed in is for the next one", () => {
  expect(openPlenary([second, first], "2012-02-01")).toBe(first);
  expect(openPlenary([second, plenary("未定", null)], "2012-02-01")?.name).toBe("未定");
});

test("a closed plenary takes nothing, and is shown only where none is open", () => {
  const closed = { ...first, closedOn: "2013-03-01" as const };
  expect(openPlenary([closed], "2013-03-02")).toBeNull();
  expect(shownPlenary([closed], "2013-03-02")).toBe(closed);
  expect(openPlenary([second, closed], "2013-02-01")).toBe(second);
  expect(shownPlenary([], "2013-02-01")).toBeUndefined();
});

test("a screen shows the plenary that its address names", () => {
  const all = [second, first];
  expect(shownPlenary(all, "2013-03-01", String(first.id))).toBe(first);
  expect(shownPlenary(all, "2013-03-01", "999")).toBe(second);
  expect(shownPlenary(all, "2012-03-01", undefined)).toBe(first);
});

const day = fc
  .date({ min: new Date("2010-01-01"), max: new Date("2020-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const any = fc.record({
  opensOn: fc.option(day),
  closedOn: fc.option(day, { freq: 4 }),
}) as fc.Arbitrary<PlenaryDays>;

test("the answer is open, and no open plenary opened later by then", () => {
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), day, (all, on) => {
      const found = openPlenary(all, on as never);
      const open = all.filter(({ closedOn }) => closedOn === null);
      expect(found === null).toBe(open.length === 0);
      if (!found) return;
      expect(open).toContain(found);
      for (const { opensOn } of open)
        if (opensOn !== null && opensOn <= on)
          expect(found.opensOn !== null && found.opensOn >= opensOn).toBe(true);
    }),
  );
});
