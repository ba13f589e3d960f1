import type { Figures } from "@/lib/figures/queries";
import {
  answeredSentence,
  exceptionsOf,
  joined,
  type KeyForReport,
  keySentence,
  open,
  receivedSentence,
  type ReportFacts,
} from "@/lib/report-text/case-sentences";
import { counted, type Footnotes, type Paragraph, type Piece } from "@/lib/report-text/pieces";
import { ratePhrase, sentenceOf } from "@/lib/report-text/rate-phrases";

const MOST_CATEGORIES = 3;
const NUMERALS = ["一", "二", "三", "四", "五", "六"];

/** 通报: section by section; a section that has nothing to say is left out, and the numbers close up. */
export function circularParagraphs(facts: ReportFacts, notes: Footnotes): Paragraph[] {
  const { figures } = facts;
  const { received = 0, filed = 0, answered = 0 } = figures.counts;
  if (received === 0 || filed === 0) return [{ pieces: receivedSentence(figures, "") }];
  const sections: [string, Piece[][]][] = [
    ["提案提出和审查立案", [filingParagraph(figures, notes)]],
    ["交办和答复", [[...answeredSentence(facts), ...(answered ? timely(figures, notes) : [])]]],
  ];
  if (answered > 0)
    sections.push(
      ["面商、上网和反馈", [dealings(figures, notes)]],
      ["办理结果", [results(figures, notes)]],
    );
  sections.push(["重点提案", [keySentence(facts, ""), ...facts.keys.map(keyLine)]]);
  const open = openMatters(facts);
  if (open.length > 0) sections.push(["需要继续做好的工作", [open]]);
  return sections.flatMap(([heading, paragraphs], n) => [
    { heading: true, pieces: [`${NUMERALS[n]}、${heading}`] },
    ...paragraphs.map((pieces) => ({ pieces })),
  ]);
}

/** Numbers in one list: 个人133件、联名95件; those of 0 are left out. */
function listed(entries: { label: string; piece: Piece & { count: number } }[]): Piece[] {
  return entries
    .filter(({ piece }) => piece.count > 0)
    .flatMap(({ label, piece }, n) => [n > 0 ? "、" : "", label, piece, "件"]);
}

function filingParagraph(figures: Figures, notes: Footnotes): Piece[] {
  const count = (label: string, figure: string) => ({ label, piece: counted(figures, { figure }) });
  const others = listed([
    count("并案", "merged"),
    count("未立案", "declined"),
    count("撤案", "withdrawn"),
  ]);
  const kinds = listed(
    figures.byProposerKind.map(({ of, name }) => ({
      label: `${name}提案`,
      piece: counted(figures, { figure: "kind.filed", of }),
    })),
  );
  const most = figures.byCategory
    .filter((row) => row.of !== "none" && row.filed > 0)
    .toSorted((a, b) => b.filed - a.filed)
    .slice(0, MOST_CATEGORIES)
    .map(({ of, name }) => ({
      label: name,
      piece: counted(figures, { figure: "category.filed", of }),
    }));
  return [
    ...receivedSentence(figures, notes.mark("filing")),
    ...(others.length > 0 ? ["其余：", ...others, "。"] : []),
    ...(kinds.length > 0 ? ["立案的提案中，", ...kinds, "。"] : []),
    ...(most.length > 0 ? ["立案较多的类别是", ...listed(most), "。"] : []),
  ];
}

function timely(figures: Figures, notes: Footnotes): Piece[] {
  return sentenceOf([ratePhrase(figures, notes, "due"), ratePhrase(figures, notes, "onTime")]);
}

function dealings(figures: Figures, notes: Footnotes): Piece[] {
  return sentenceOf([
    ratePhrase(figures, notes, "answered"),
    ratePhrase(figures, notes, "returned"),
  ]);
}

function results(figures: Figures, notes: Footnotes): Piece[] {
  const classes = listed(
    figures.classes.map(({ letter, wording }) => ({
      label: wording.trim() === "" ? `${letter}类` : `${letter}类（${wording}）`,
      piece: counted(figures, { figure: `class${letter}` }),
    })),
  );
  return [
    ...(classes.length > 0 ? ["已答复的提案中，", ...classes, "。"] : []),
    ...sentenceOf([
      ratePhrase(figures, notes, "resolvedFiled"),
      ratePhrase(figures, notes, "resolvedAnswered"),
    ]),
    "两个解决落实率底数不同，不可混用。",
  ];
}

/** One key proposal in a line of its own. */
function keyLine(key: KeyForReport): Piece[] {
  const who = [
    key.units.length > 0 ? `${key.units.join("、")}承办` : "",
    key.leading.length > 0 ? `${key.leading.map(joined).join("、")}领办` : "",
    key.supervising.length > 0 ? `${key.supervising.map(joined).join("、")}督办` : "",
  ].filter(Boolean);
  const stands = key.answered
    ? "已答复"
    : key.underReview
      ? "正由政府会议审阅，尚未答复"
      : "尚未答复";
  return [`${key.number}号《${key.title}》，${[...who, stands].join("，")}。`];
}

function openMatters(facts: ReportFacts): Piece[] {
  const { figures } = facts;
  const { underReview, overdue } = exceptionsOf(facts);
  const units = figures.byUnit.filter(({ cells }) => (cells.overdue ?? 0) > 0);
  const rest = (figure: string, basis: string) => counted(figures, { figure, basis, part: "rest" });
  const unrated = rest("response", "answered");
  const unsatisfied = rest("satisfactionResult", "returned");
  const planned = counted(figures, { figure: "classB" });
  const phrases: Piece[][] = [
    overdue > 0 ? [open("overdueOfDue", overdue), "件超过期限尚未答复，承办单位应尽快答复"] : [],
    units.length > 0
      ? [
          "超期未答复的承办单位（件次）：",
          ...units.flatMap(({ unitId, unit }, n): Piece[] => [
            n > 0 ? "、" : "",
            unit,
            counted(figures, { figure: "unit.overdue", of: String(unitId) }),
            "件",
          ]),
        ]
      : [],
    underReview > 0 ? [open("underReview", underReview), "件重点提案待政府会议审阅后答复"] : [],
    unrated.count > 0 ? ["已答复的提案中", unrated, "件提案者尚未反馈，不算满意"] : [],
    unsatisfied.count > 0 ? [unsatisfied, "件提案者对办理结果不满意，应重新办理"] : [],
    planned.count > 0 ? [planned, "件为B类，应按计划继续落实并向提案者说明进展"] : [],
  ];
  return sentenceOf(phrases);
}
