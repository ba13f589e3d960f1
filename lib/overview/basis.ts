import type { SwitchedRate } from "@/lib/overview/asked";

type BasisWords = {
  /** 按立案口径 */
  short: string;
  /** What the numerator and the denominator count, after their numbers. */
  numerator: string;
  denominator: string;
  /** What is in the denominator on this basis, and what not. */
  means: string;
};

/** The large rates on each basis that they can be switched to, in words (handbook §5). */
export const BASIS_WORDS: Record<SwitchedRate, Record<string, BasisWords>> = {
  completion: {
    due: {
      short: "应办结",
      numerator: "件 答复且办结",
      denominator: "件 应办结",
      means: "底数是已交办的，不计政府审阅中的重点提案",
    },
    answered: {
      short: "已答复",
      numerator: "件 办结",
      denominator: "件 已答复",
      means: "底数只算已经答复的，没有答复的不影响",
    },
    filed: {
      short: "立案",
      numerator: "件 答复且办结",
      denominator: "件 立案",
      means: "底数是全部立案的，没有交办、没有答复的都算没有办结",
    },
  },
  online: {
    answered: {
      short: "已答复",
      numerator: "件 已上网",
      denominator: "件 已答复",
      means: "底数是已答复的，不宜公开的也在内",
    },
    publishable: {
      short: "可以公开",
      numerator: "件 已上网",
      denominator: "件 可以公开",
      means: "底数不计不宜公开的",
    },
  },
  resolved: {
    filed: {
      short: "立案",
      numerator: "件 解决落实",
      denominator: "件 立案",
      means: "底数是全部立案的，没有答复的算没有落实",
    },
    answered: {
      short: "已答复",
      numerator: "件 解决落实",
      denominator: "件 已答复",
      means: "底数只算已经答复的",
    },
  },
};

/** 底数由212件变为217件: what a switch does to the denominator. */
export function switchWords(from: number, to: number): string {
  return from === to ? `底数同是${to}件` : `底数由${from}件变为${to}件`;
}
