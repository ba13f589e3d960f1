import { crc32, deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { Refusal } from "@/lib/errors";
import { cellAt, columnLetters } from "./grid";
import { openWorkbook } from "./open-workbook";

/** A zip archive by hand, for the parts that no writer would produce. */
function zip(parts: Record<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(crc32(data), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(data.length, 22);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(data.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    local.push(header, Buffer.from(name), packed);
    central.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

function workbook(
  sheet: string,
  extra: { date1904?: boolean; strings?: string; styles?: string } = {},
): Buffer {
  return zip({
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><x:worksheet xmlns:x="urn:x"><x:sheetData>${sheet}</x:sheetData></x:worksheet>`,
    "xl/workbook.xml": `<workbook xmlns:r="urn:r"><workbookPr ${extra.date1904 ? 'date1904="1"' : ""}/><sheets><sheet name="表 &amp; 一" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="styles.xml"/><Relationship Id="rId3" Target="sharedStrings.xml"/></Relationships>',
    "xl/styles.xml":
      extra.styles ??
      '<styleSheet><numFmts><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="201" formatCode="000"/><numFmt numFmtId="202" formatCode="[h]:mm:ss"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="202"/></cellXfs></styleSheet>',
    "xl/sharedStrings.xml": extra.strings ?? "<sst/>",
  });
}

async function firstRow(bytes: Buffer) {
  const opened = await openWorkbook(bytes, "表.xlsx");
  const grid = await opened.read(opened.sheetNames[0]!);
  return grid.rows[0]!.cells;
}

const row = (cells: string) => `<x:row r="1">${cells}</x:row>`;

describe("a sheet's cells", () => {
  test("rich text is flattened, its readings left out, escapes undone", async () => {
    const strings =
      '<sst><si><r><t>提</t></r><r><t xml:space="preserve">案 </t></r><rPh><t>tí</t></rPh></si><si><t>a_x000D_b &lt;c&gt;</t></si></sst>';
    const cells = await firstRow(
      workbook(row('<x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="C1" t="s"><x:v>1</x:v></x:c>'), {
        strings,
      }),
    );
    expect(cells[0]).toEqual({ kind: "text", text: "提案 " });
    expect(cells[1]).toBeUndefined();
    expect(cells[2]).toEqual({ kind: "text", text: "a\rb <c>" });
  });

  test.each([
    [
      "a built-in Chinese date format",
      "1",
      "40996",
      { kind: "date", text: "2012-03-28", date: "2012-03-28" },
    ],
    [
      "a custom date format",
      "2",
      "40996.5",
      { kind: "date", text: "2012-03-28", date: "2012-03-28", timed: true },
    ],
    ["a format that fills up with zeros", "3", "72", { kind: "number", text: "072" }],
    ["a duration", "4", "1.5", { kind: "number", text: "1.5" }],
    ["no format", "0", "40996", { kind: "number", text: "40996" }],
    [
      "the day before the leap day that never was",
      "1",
      "59",
      { kind: "date", text: "1900-02-28", date: "1900-02-28" },
    ],
    ["the day after it", "1", "61", { kind: "date", text: "1900-03-01", date: "1900-03-01" }],
  ])("with %s", async (_, style, value, cell) => {
    expect(
      (await firstRow(workbook(row(`<x:c r="A1" s="${style}"><x:v>${value}</x:v></x:c>`))))[0],
    ).toEqual(cell);
  });

  test("in the 1904 system count from 1904", async () => {
    const bytes = workbook(row('<x:c r="A1" s="1"><x:v>39534</x:v></x:c>'), { date1904: true });
    expect((await firstRow(bytes))[0]!.date).toBe("2012-03-28");
  });

  test("formulas give their value, their error, or the want of one", async () => {
    const cells = await firstRow(
      workbook(
        row(
          '<x:c r="A1" s="1"><x:f>DATE(2012,3,28)</x:f><x:v>40996</x:v></x:c><x:c r="B1" t="e"><x:f>1/0</x:f><x:v>#DIV/0!</x:v></x:c>' +
            '<x:c r="C1"><x:f>A1</x:f></x:c><x:c r="D1" t="str"><x:f>""</x:f><x:v></x:v></x:c><x:c r="E1" t="inlineStr"><x:is><x:t>内</x:t></x:is></x:c>',
        ),
      ),
    );
    expect(cells[0]).toMatchObject({ date: "2012-03-28", formula: true });
    expect(cells[1]).toMatchObject({ kind: "error", text: "#DIV/0!" });
    expect(cells[2]).toMatchObject({ kind: "error", text: "公式没有计算值" });
    expect(cells[3]).toBeUndefined();
    expect(cells[4]).toEqual({ kind: "text", text: "内" });
  });

  test("rows and cells without an address follow one another", async () => {
    const cells = await firstRow(
      workbook("<x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>"),
    );
    expect(cells.map((cell) => cell?.text)).toEqual(["1", "2"]);
  });

  test("a merged block repeats its value downwards, not sideways", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("一");
    sheet.getCell("A1").value = "同";
    for (const number of [2, 3]) sheet.getCell(`D${number}`).value = number;
    sheet.mergeCells("A1:B3");
    const opened = await openWorkbook(Buffer.from(await book.xlsx.writeBuffer()), "表.xlsx");
    const { rows, merges } = await opened.read("一");
    expect(merges).toEqual([{ top: 1, bottom: 3, left: 0, right: 1 }]);
    expect(rows.map((r) => [cellAt(r, 0).text, cellAt(r, 1).text])).toEqual([
      ["同", ""],
      ["同", ""],
      ["同", ""],
    ]);
    expect(rows[2]!.cells[0]!.mergedFrom).toEqual({ row: 1, column: 0 });
  });
});

const cfb = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from(stream, "utf16le"),
  ]);

describe("what is no register", () => {
  test.each([
    ["an empty file", "表.xlsx", Buffer.alloc(0), /空的（0 字节）/],
    ["an old .xls", "表.xls", cfb("Workbook"), /旧格式（\.xls）.*另存为 \.xlsx/],
    ["a protected file", "表.xlsx", cfb("EncryptedPackage"), /打开密码.*去掉密码/],
    [
      "a text under the name of a workbook",
      "表.xlsx",
      Buffer.from("案号,案由"),
      /不是 Excel 工作簿/,
    ],
    ["a picture", "图.csv", Buffer.from([0x89, 0x50, 0, 0]), /不是 Excel 工作簿/],
    ["another archive", "表.xlsx", zip({ "word/document.xml": "<a/>" }), /不是 Excel 工作簿/],
    ["a broken archive", "表.xlsx", Buffer.from("PK\u0003\u0004 broken"), /已损坏/],
    ["half a workbook", "表.xlsx", workbook(row("")).subarray(0, 200), /已损坏/],
    ["a binary workbook", "表.xlsb", zip({ "xl/workbook.bin": "x" }), /\.xlsb/],
    ["an empty CSV", "表.csv", Buffer.from("\ufeff\r\n"), /没有内容/],
  ])("%s is refused with what to do", async (_, name, bytes, sentence) => {
    const refused = await openWorkbook(bytes, name).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).message).toMatch(sentence);
  });

  test("damage inside a part is refused when the sheet is read", async () => {
    const bytes = workbook(
      row(`<x:c r="A1" t="inlineStr"><x:is><x:t>${"内容".repeat(300)}</x:t></x:is></x:c>`),
    );
    bytes.fill(0xff, 70, 110);
    const opened = await openWorkbook(bytes, "表.xlsx");
    await expect(opened.read(opened.sheetNames[0]!)).rejects.toThrow(/已损坏/);
  });
});

test("column letters go on after Z", () => {
  expect([0, 25, 26, 45, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AT", "ZZ", "AAA"]);
});
