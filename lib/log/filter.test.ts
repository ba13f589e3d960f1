import { expect, test } from "vitest";
import { logQuery, parseLogFilter } from "@/lib/log/filter";

test("an address is read forgivingly and written back without empty conditions", () => {
  const filter = parseLogFilter({ q: " 汪晓岚 ", from: "2012-13-01", to: "2012-06-25", page: "x" });
  expect(filter).toEqual({ q: "汪晓岚", from: null, to: "2012-06-25", page: 1 });
  expect(logQuery(filter)).toEqual({ q: "汪晓岚", to: "2012-06-25" });
  expect(parseLogFilter({ ...logQuery({ ...filter, page: 3 }) })).toEqual({ ...filter, page: 3 });
  expect(parseLogFilter({ q: ["a", "b"], page: "-1" })).toMatchObject({ q: "a", page: 1 });
});
