import fc from "fast-check";
import { expect, test } from "vitest";
import { planLeaving, type WorkKind, type WorkLine } from "@/lib/leaving/plan";
import { choiceOf } from "@/lib/leaving/schema";

const line = (kind: WorkKind, id: number, people: number[]): WorkLine => ({
  key: `${kind}-${id}`,
  kind,
  id,
  words: "",
  proposal: null,
  role: "unitClerk",
  unitId: 1,
  collectiveId: null,
  candidates: people.map((userId) => ({ userId, name: `u${userId}`, words: "" })),
});

test("one choice for all, another for a line, and who cannot take a line is said there", () => {
  const lines = [line("draft", 1, [7, 8]), line("return", 2, [7, 8]), line("sign", 3, [8])];
  const planned = planLeaving(lines, choiceOf({ successorId: "7", "to-return-2": "8" }));
  expect(planned.map(({ to }) => to?.userId)).toEqual([7, 8, undefined]);
  expect(planned[2]?.fault).toContain("请另选");
  expect(planLeaving(lines, choiceOf({})).map(({ fault }) => fault)).toEqual(
    lines.map(() => "请选由谁接手。"),
  );
});

test("where nobody can go on the account stays, but a deputyship ends", () => {
  const [post, deputy] = planLeaving([line("role", 1, []), line("deputy", 2, [])], choiceOf({}));
  expect(post?.fault).toContain("没有能接手的人");
  expect(deputy).toMatchObject({ to: null, fault: null });
});

test("every line has a successor of its own candidates, or a fault, or ends", () => {
  const kinds = fc.constantFrom<WorkKind>("draft", "sign", "deputy", "role");
  const anyLine = fc
    .tuple(kinds, fc.nat(99), fc.uniqueArray(fc.integer({ min: 1, max: 5 })))
    .map(([kind, id, people]) => line(kind, id, people));
  const anyChoice = fc.record({ successorId: fc.integer({ min: 0, max: 6 }) });
  fc.assert(
    fc.property(fc.array(anyLine), anyChoice, (lines, choice) => {
      for (const { line: one, to, fault } of planLeaving(lines, choiceOf(choice))) {
        expect(to === null || one.candidates.includes(to)).toBe(true);
        const ends = one.kind === "deputy" && one.candidates.length === 0;
        expect(fault === null).toBe(to !== null || ends);
      }
    }),
  );
});
