import fc from "fast-check";
import { expect, test } from "vitest";
import { suspicionsOf, type Trace } from "@/lib/rating-trace/suspicion";
import { isQuick, openedMark, traceHash } from "@/lib/rating-trace/trace";

const SECRET = "a secret for tests";
const at = new Date("2012-06-18T08:00:00Z");
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);

test("a form sent within a minute of its opening is quick; a mark of another case or by another hand is none", () => {
  const mark = openedMark(SECRET, 7, at);
  expect(isQuick(SECRET, 7, mark, later(59))).toBe(true);
  expect(isQuick(SECRET, 7, mark, later(60))).toBe(false);
  expect(isQuick(SECRET, 8, mark, later(5))).toBe(false);
  expect(isQuick(SECRET, 7, undefined, later(5))).toBe(false);
  expect(isQuick(SECRET, 7, "7.x.y", later(5))).toBe(false);
  const forged = mark.replace(String(at.getTime()), String(later(-600).getTime()));
  expect(isQuick(SECRET, 7, forged, later(5))).toBe(false);
});

test("a hash tells neither the address nor whether a device has the same words", () => {
  const hash = traceHash(SECRET, "address", "10.1.2.3");
  expect(hash).not.toContain("10.1");
  expect(hash).toBe(traceHash(SECRET, "address", "10.1.2.3"));
  expect(hash).not.toBe(traceHash(SECRET, "device", "10.1.2.3"));
  expect(hash).not.toBe(traceHash("another secret", "address", "10.1.2.3"));
});

let next = 0;
const trace = (over: Partial<Trace>): Trace => ({
  id: (next += 1),
  proposer: `委员${next}`,
  deviceHash: null,
  addressHash: null,
  givenOn: "2012-06-18",
  quick: false,
  unit: null,
  ...over,
});

test("one device for many proposers is worth a look, one's own for all one's cases is not", () => {
  const shared = [1, 2, 3].map(() => trace({ deviceHash: "a" }));
  const own = [1, 2, 3, 4].map(() => trace({ deviceHash: "b", proposer: "言致远" }));
  const found = suspicionsOf([...shared, ...own, trace({})]);
  expect([...found.keys()]).toEqual(shared.map(({ id }) => id));
  expect(found.get(shared[0]?.id ?? 0)).toEqual(["同一台设备交回了3位提案者的评价"]);
});

test("a unit's network, haste, and an address that many share on one day are said each", () => {
  const hall = [1, 2, 3, 4, 5].map(() => trace({ addressHash: "h" }));
  const before = trace({ addressHash: "h", givenOn: "2012-06-17" });
  const unit = trace({ unit: "县水利局", quick: true });
  const found = suspicionsOf([...hall, before, unit]);
  expect(found.get(hall[4]?.id ?? 0)).toEqual(["同一天从同一网络交回了5位提案者的评价"]);
  expect(found.has(before.id)).toBe(false);
  expect(found.get(unit.id)).toEqual(["从承办单位县水利局的网络交回", "打开后不到1分钟就交回"]);
});

test("what is not known is never suspected, in whatever company", () => {
  const some = fc.record({
    deviceHash: fc.option(fc.constantFrom("a", "b")),
    addressHash: fc.option(fc.constantFrom("a", "b")),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 30 }), (all) => {
      const unknown = trace({});
      const found = suspicionsOf([...all.map(trace), unknown]);
      expect(found.has(unknown.id)).toBe(false);
      for (const one of found.values()) expect(one.length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
