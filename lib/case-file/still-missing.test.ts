import { expect, test } from "vitest";
import { stillMissing } from "@/lib/case-file/still-missing";

type File = Parameters<typeof stillMissing>[0];
type Assignment = File["assignments"][number];

const unit = (name: string, of: object = {}) =>
  ({
    role: "LEAD",
    round: 1,
    status: "ACCEPTED",
    voidedAt: null,
    unit: { id: 1, name, contact: null },
    replies: [],
    opinions: [],
    ...of,
  }) as unknown as Assignment;
const replies = [{ voidedAt: null }];
const file = (assignments: Assignment[], of: Partial<File> = {}): File => ({
  status: "ANSWERED",
  assignments,
  feedbacks: [],
  ...of,
});

test("before any reply, and once it is completed, nothing is asked", () => {
  expect(stillMissing(file([unit("水利局")], { status: "ASSIGNED" }))).toEqual([]);
  expect(stillMissing(file([unit("水利局", { replies })], { status: "COMPLETED" }))).toEqual([]);
});

test("names the units that have not answered, before the rating", () => {
  const units = [unit("水利局", { replies }), unit("交通局")];
  expect(stillMissing(file(units, { status: "ASSIGNED" }))).toEqual(["交通局还没有答复"]);
});

test("then the rating, its opening, and the committee's own step; a missing opinion beside them", () => {
  const answered = [unit("水利局", { replies }), unit("财政局", { role: "ASSIST" })];
  const opinion = "财政局没有送会办意见（不影响办结）";
  expect(stillMissing(file(answered))).toEqual([opinion, "提案者还没有交回评价"]);
  const sealed = [{ round: 1, voidedAt: null, openedOn: null }];
  expect(stillMissing(file(answered, { feedbacks: sealed }))).toEqual([
    opinion,
    "提案者的评价已交回，还没有统一开封",
  ]);
  const opened = [{ round: 1, voidedAt: null, openedOn: new Date("2012-06-20") }];
  expect(stillMissing(file(answered, { feedbacks: opened }))[1]).toBe(
    "评价6月20日已开封，等提案委办结",
  );
});
