import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { isHeading, noteOfMark, notesIn } from "@/lib/report-text/pieces";

/** 仿宋 16pt (三号), 28pt leading and two characters' indent, as letters of GB/T 9704 are set; sizes in half points. */
const BODY = { font: "仿宋", size: 32 };
const HEADING = { font: "黑体", size: 32 };
const TITLE = { font: "方正小标宋简体", size: 44 };
const LINE = { line: 560, lineRule: LineRuleType.EXACT };
const INDENT = 640;
/** Margins of GB/T 9704: 37, 35, 28 and 26 mm, in twentieths of a point. */
const MARGIN = { top: 2098, bottom: 1984, left: 1587, right: 1474 };
const A4 = { width: 11906, height: 16838 };

export type WordReport = {
  title: string;
  /** One paragraph a line, footnotes as ①. */
  text: string;
  notes: string[];
};

/** The report as a .docx, A4, its footnotes real ones at the foot of the page, numbered in the order of the text. */
export async function wordReport({ title, text, notes }: WordReport): Promise<Buffer> {
  const order = notesIn(text).filter((n) => n <= notes.length);
  const document = new Document({
    title,
    creator: "",
    footnotes: Object.fromEntries(
      order.map((n, at) => [
        at + 1,
        {
          children: [
            new Paragraph({
              children: [new TextRun({ text: notes[n - 1], font: "仿宋", size: 18 })],
            }),
          ],
        },
      ]),
    ),
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        footers: { default: pageFooter() },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { ...LINE, line: 700, after: 400 },
            children: [new TextRun({ text: title, ...TITLE })],
          }),
          ...text
            .split("\n")
            .filter(Boolean)
            .map((line) => paragraph(line, order)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function paragraph(line: string, order: number[]): Paragraph {
  const look = isHeading(line) ? HEADING : BODY;
  return new Paragraph({
    spacing: LINE,
    indent: { firstLine: INDENT },
    alignment: AlignmentType.JUSTIFIED,
    keepNext: isHeading(line),
    children: split(line).map((part) => {
      const note = noteOfMark(part);
      const at = note === null ? -1 : order.indexOf(note);
      return at < 0 ? new TextRun({ text: part, ...look }) : new FootnoteReferenceRun(at + 1);
    }),
  });
}

/** Marks of footnotes each alone, and the words between them. */
function split(line: string): string[] {
  const parts: string[] = [""];
  for (const sign of line) {
    if (noteOfMark(sign) === null) parts[parts.length - 1] += sign;
    else parts.push(sign, "");
  }
  return parts.filter((part) => part !== "");
}

function pageFooter(): Footer {
  const number = new TextRun({
    children: ["— ", PageNumber.CURRENT, " —"],
    font: "宋体",
    size: 28,
  });
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  });
}
