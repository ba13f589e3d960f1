import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCsv } from "./csv";

const texts = (bytes: Uint8Array) =>
  readCsv(bytes, "CSV").rows.map(({ cells }) => cells.map((cell) => cell?.text));

describe("a CSV file", () => {
  test("is read in UTF-8, with or without its mark", () => {
    expect(texts(Buffer.from("案号,案由\n001,甲"))).toEqual([
      ["案号", "案由"],
      ["001", "甲"],
    ]);
    expect(texts(Buffer.from("\ufeff案号,案由"))).toEqual([["案号", "案由"]]);
  });

  test("is read in GB18030, as Chinese Excel saves it", () => {
    expect(texts(Buffer.from([0xb0, 0xb8, 0xba, 0xc5, 0x2c, 0x31]))).toEqual([["案号", "1"]]);
  });

  test("keeps the sheet's row numbers over empty lines, and line breaks in quotes", () => {
    const { rows } = readCsv(Buffer.from('a\r\n\r\n"b\r\nc","d ""e"""\r\n'), "CSV");
    expect(rows.map(({ number }) => number)).toEqual([1, 3]);
    expect(rows[1]!.cells.map((cell) => cell?.text)).toEqual(["b\r\nc", 'd "e"']);
  });

  test("may be separated by tabs", () => {
    expect(texts(Buffer.from("案号\t案由\n001\t甲，乙"))).toEqual([
      ["案号", "案由"],
      ["001", "甲，乙"],
    ]);
  });

  test("gives back whatever was quoted into it", () => {
    const cell = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => !text.startsWith("\ufeff"));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        (rows) => {
          const csv = rows
            .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","))
            .join("\r\n");
          fc.pre(!/[\t;]/.test(csv));
          expect(texts(Buffer.from(csv))).toEqual(rows);
        },
      ),
    );
  });
});
