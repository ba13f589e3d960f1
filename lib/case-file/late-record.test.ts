import { expect, test } from "vitest";
import { daysOfState } from "@/lib/calendar/state-days";
import { lateRecord } from "@/lib/case-file/late-record";

const of = (on: string | null, recordedOn: string | null, kind = "reply.send") =>
  lateRecord(daysOfState(), { kind, on, recordedOn });

test("more than 3 working days after its day, a record shows both; 调休 and holidays are counted as such", () => {
  // After Wednesday 2012-03-28 come 29, 30 and Saturday 31 March, worked; the 4th is Sunday 1 April, worked too.
  expect(of("2012-03-28", "2012-03-31")).toBeNull();
  expect(of("2012-03-28", "2012-04-01")).toBe("2012-04-01");
  // After Friday 30 March: 31 March and 1 April; 2 to 4 April are 清明 and no working days; 5 April is the 3rd.
  expect(of("2012-03-30", "2012-04-05")).toBeNull();
  expect(of("2012-03-30", "2012-04-06")).toBe("2012-04-06");
});

test("the same day, a day to come, an undated event, an older record and a sheet are not late", () => {
  expect(of("2012-06-25", "2012-06-25")).toBeNull();
  expect(of("2012-07-25", "2012-06-25")).toBeNull();
  expect(of(null, "2012-06-25")).toBeNull();
  expect(of("2012-01-04", null)).toBeNull();
  expect(of("2012-01-04", "2012-06-25", "import.create")).toBeNull();
});
