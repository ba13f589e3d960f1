import { describe, expect, test } from "vitest";
import { registerProposalInput, submitProposalInput } from "@/lib/proposal/schema";
import { declineProposalInput } from "@/lib/review/schema";

/** As a browser sends it: texts, one or several, unticked boxes and empty lists absent. */
const form = {
  plenaryId: "1",
  period: "PLENARY",
  title: " 关于整治苕溪河道的建议 ",
  categoryId: "",
  analysis: "河道淤积严重。",
  suggestions: ["清淤", "", " 建护岸 "],
  consent: "yes",
  remark: "",
  leadMemberId: "7",
  coSignerIds: "8",
  intent: "submit",
  submittedOn: "2012-02-20",
};

describe("the form of a proposal", () => {
  test("reads what a browser sends", () => {
    expect(registerProposalInput.parse(form)).toMatchObject({
      plenaryId: 1,
      title: "关于整治苕溪河道的建议",
      categoryId: undefined,
      suggestions: ["清淤", "建护岸"],
      consent: true,
      leadMemberId: 7,
      coSignerIds: [8],
      submittedOn: "2012-02-20",
    });
  });

  test("needs of a draft its title alone", () => {
    const draft = { plenaryId: "1", period: "PLENARY", title: "河道", intent: "draft" };
    expect(registerProposalInput.parse(draft)).toMatchObject({
      suggestions: [],
      coSignerIds: [],
      consent: null,
    });
  });

  test.each([
    ["title", { title: "  " }, "请填写案由。"],
    ["submittedOn", { submittedOn: "2012-02-30" }, "日期应写成"],
    ["submittedOn", { submittedOn: "2012.2.20" }, "日期应写成"],
    ["period", { period: "" }, "请选择大会或平时。"],
    ["title", { title: "长".repeat(101) }, "最多 100 字"],
  ])("%s at fault says so: %j", (field, change, sentence) => {
    const parsed = registerProposalInput.safeParse({ ...form, ...change });
    const issue = parsed.error?.issues.find((one) => one.path[0] === field);
    expect(issue?.message).toContain(sentence);
  });
});

test("the status that the form saw may be left out, but not be made up", () => {
  expect(submitProposalInput.parse({ proposalId: "3" })).toEqual({ proposalId: 3 });
  expect(submitProposalInput.safeParse({ proposalId: "3", seenStatus: "GONE" }).success).toBe(
    false,
  );
});

test("declining takes every coded reason and never 未编码", () => {
  const input = {
    proposalId: "3",
    decidedOn: "2012-03-20",
    reason: "内容空泛",
    disposition: "NONE",
  };
  expect(declineProposalInput.safeParse({ ...input, declineReason: "EMPTY" }).success).toBe(true);
  expect(declineProposalInput.safeParse({ ...input, declineReason: "UNCODED" }).success).toBe(
    false,
  );
  const empty = declineProposalInput.safeParse({
    proposalId: "3",
    declineReason: "EMPTY",
    disposition: "NONE",
  });
  expect(empty.error?.issues.map((issue) => issue.message)).toEqual([
    "请填写审查日期。",
    "请填写不予立案的说明。",
  ]);
});
