import fc from "fast-check";
import { expect, test } from "vitest";
import { mediaTypeOf, scanTypeOf } from "@/lib/file-kind";

const zipWith = (part: string) => Buffer.from(`PK\u0003\u0004....[Content_Types].xml..${part}..`);
const oleWith = (part: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from(part, "utf16le"),
  ]);

test.each([
  ["方案.pdf", Buffer.from("%PDF-1.7"), "application/pdf"],
  ["现场.JPG", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
  ["现场.jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
  ["预算.xlsx", zipWith("xl/workbook.xml"), "spreadsheetml"],
  ["汇报.pptx", zipWith("ppt/presentation.xml"), "presentationml"],
  ["说明.docx", zipWith("word/document.xml"), "wordprocessingml"],
  ["说明.doc", oleWith("WordDocument"), "msword"],
  ["预算.xls", oleWith("Workbook"), "ms-excel"],
  ["汇报.ppt", oleWith("PowerPoint Document"), "ms-powerpoint"],
])("%s is taken by its content", (name, content, type) => {
  expect(mediaTypeOf(name, content)).toContain(type);
});

test.each([
  ["a program that calls itself a PDF", "方案.pdf", Buffer.from("MZ\u0090")],
  ["a PDF that calls itself a table", "预算.xlsx", Buffer.from("%PDF-1.7")],
  ["a plain archive", "资料.docx", zipWith("readme.txt")],
  ["a document with macros", "说明.docx", zipWith("word/document.xml word/vbaProject.bin")],
  ["a page of the web", "说明.pdf", Buffer.from("<html><script>")],
  ["a table that calls itself a text", "说明.doc", oleWith("Workbook")],
])("%s is not taken", (_, name, content) => {
  expect(mediaTypeOf(name, content)).toBeNull();
});

test("nothing is taken that begins as no known file does", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 0, maxLength: 64 }), (bytes) => {
      fc.pre(![0x25, 0x89, 0xff, 0x50, 0xd0].includes(bytes[0] ?? 0));
      expect(mediaTypeOf("文件.pdf", bytes)).toBeNull();
    }),
  );
});

test.each([
  ["a PDF", Buffer.from("%PDF-1.4\n"), "application/pdf"],
  ["a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "image/jpeg"],
  ["a PNG", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "image/png"],
  ["an Office file", zipWith("word/document.xml"), null],
  ["a drawing with a script", Buffer.from("<svg onload=alert(1)>"), null],
  ["a program", Buffer.from("MZ not a scan"), null],
  ["nothing", Buffer.from(""), null],
])("as a scan %s is told by its content", (_, content, type) => {
  expect(scanTypeOf(content)).toBe(type);
});
