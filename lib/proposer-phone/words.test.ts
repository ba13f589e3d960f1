import { expect, test } from "vitest";
import { phoneInShort, phoneInWords, type ProposerPhone } from "@/lib/proposer-phone/words";

const member: ProposerPhone = {
  proposer: "言致远",
  contact: null,
  phone: "13800000001",
  throughCommittee: false,
};

test("a member's number, a collective's contact with theirs, and what to do without one", () => {
  expect(phoneInWords(member)).toBe("言致远，电话13800000001。");
  const party = { ...member, proposer: "民革临安支部", contact: "楼杰" };
  expect(phoneInWords(party)).toBe("民革临安支部的联络员楼杰，电话13800000001。");
  expect(phoneInShort(party)).toBe("楼杰 13800000001");
  expect(phoneInWords({ ...member, phone: null })).toContain("请向提案委询问");
});

test("who is reached through the committee: the number is on no sheet, also when staff print it", () => {
  const asked = { ...member, throughCommittee: true };
  expect(phoneInShort(asked)).toBe("经提案委联系");
  expect(phoneInWords(asked)).toContain("承办单位看不到");
  expect(phoneInWords({ ...asked, phone: null })).toContain("请提案委约");
});
