import { commonLetters } from "@/lib/similar/passages";
import type { CheckPoint } from "@/lib/review-check/labels";

export type CheckedText = { title: string; analysis: string; suggestions: readonly string[] };

/** More suggestions than this are rarely one matter. */
const MANY_SUGGESTIONS = 8;
/** A suggestion of fewer characters says hardly who does what. */
const SHORT_SUGGESTION = 8;
/** 国家秘密 by its grades (保守国家秘密法 第十四条: 绝密、机密、秘密), and what is for internal use. */
const CLASSIFIED = /绝密|机密|秘密级|国家秘密|密级|内部资料|内部文件|内部参考|不宜公开|不得外传/g;
/** 11 digits of a mobile number or the 18 of an identity card. */
const PERSONAL = /(?<!\d)(?:1[3-9]\d{9}|\d{17}[\dXx])(?!\d)/g;
/** Characters shown before and after a word that was found. */
const AROUND = 8;

function partsOf({ title, analysis, suggestions }: CheckedText): [where: string, text: string][] {
  return [
    ["案由", title],
    ["情况分析", analysis],
    ...suggestions.map((text, at): [string, string] => [`第${at + 1}条建议`, text]),
  ];
}

const around = (text: string, at: number, length: number) =>
  text.slice(Math.max(0, at - AROUND), at + length + AROUND).replaceAll(/\s+/g, " ");

function secrets([where, text]: [string, string]): string[] {
  return [
    ...[...text.matchAll(CLASSIFIED)].map(
      ({ 0: word, index }) => `${where}里有“${word}”：……${around(text, index, word.length)}……`,
    ),
    ...[...text.matchAll(PERSONAL)].map(
      ({ 0: digits }) =>
        `${where}里有像${digits.length === 11 ? "手机号" : "身份证号"}的数字（末四位${digits.slice(-4)}）`,
    ),
  ];
}

/**
 * What a reader of a submission may want to look at, beside each point of the checklist. Hints only: no hint does not
 * mean that the point holds.
 */
export function hintsOf(text: CheckedText): Record<CheckPoint, string[]> {
  const { suggestions } = text;
  const short = suggestions.flatMap((one, at) => {
    const letters = Array.from(commonLetters(one)).length;
    return letters < SHORT_SUGGESTION ? [`第${at + 1}条建议只有${letters}个字`] : [];
  });
  const many = suggestions.length > MANY_SUGGESTIONS;
  return {
    oneMatter: many ? [`建议有${suggestions.length}条，看是不是同一件事`] : [],
    concrete: suggestions.length === 0 ? ["没有逐条的建议"] : short,
    noSecrets: partsOf(text).flatMap(secrets),
  };
}
