import { beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { resetReport, saveReport } from "@/lib/report-text/commands";
import { noteText, plainText } from "@/lib/report-text/pieces";
import { readReport } from "@/lib/report-text/queries";
import { loadGansu, loadLinan } from "@/lib/report-text/testing";
import { ZipArchive } from "@/lib/spreadsheet/zip";
import { wordReport } from "@/lib/report-text/word";

const asOf = "2012-06-25";
const actor = systemActor(asOf);
let plenaryId = 0;
beforeAll(async () => {
  plenaryId = await loadLinan();
}, 120_000);

const paragraph = () => readReport(actor, { plenaryId, kind: "PARAGRAPH", asOf });

describe("the paragraph of Lin'an as of 2012-06-25", () => {
  test("states the published figures in the field's order", async () => {
    const { draft } = await paragraph();
    const text = plainText(draft);
    const order = [
      "271件",
      "217件",
      "《关于加快构建中小企业融资保障体系的几点建议》等5件被确定为重点提案",
      "批示",
      "领办",
      "督办",
      "截至2012年6月25日",
      "65家",
      "217件提案",
      "除5件重点提案须经政府会议审阅",
      "212件均已答复",
      "办结率为100%",
      "面商率为100%",
      "上网率为100%",
      "办理态度满意（基本满意）率为100%",
      "办理结果满意（基本满意）率为100%",
      "以立案的217件为底数，解决落实率为53.9%",
    ];
    let from = 0;
    for (const words of order) {
      const at = text.indexOf(words, from);
      expect(at, `${words} in ${text}`).toBeGreaterThanOrEqual(from);
      from = at + words.length;
    }
  });

  test("foots every rate with its fraction and its own basis", async () => {
    const { draft } = await paragraph();
    const note = (name: string) => draft.notes.filter((one) => one.name === name);
    const bases = {
      completion: "应答复",
      consultation: "已答复",
      online: "已答复",
      satisfactionAttitude: "已反馈并开封",
      satisfactionResult: "已反馈并开封",
    };
    for (const [name, basis] of Object.entries(bases)) {
      const [one, ...more] = note(name);
      expect(more).toEqual([]);
      expect(one && noteText(one)).toContain("212/212＝100%");
      expect(one && noteText(one)).toContain(`底数为${basis}`);
    }
    expect(noteText(note("resolved")[0]!)).toContain("117/217＝53.9%，底数为立案");
  });

  test("the day before the first reply, and before hand-over, it says so and gives no rate", async () => {
    const on = async (day: string) =>
      plainText((await readReport(actor, { plenaryId, kind: "PARAGRAPH", asOf: day })).draft);
    expect(await on("2012-03-29")).toMatch(/都在办理中，还没有答复的。$/);
    expect(await on("2012-03-27")).toContain("立案的提案尚未交办");
    expect(await on("2012-02-01")).toBe("八届一次会议还没有收到以提案形式提出的意见建议。");
  });

  test("past the limit the five under review are named as such, not as late", async () => {
    const { draft } = await readReport(actor, { plenaryId, kind: "CIRCULAR", asOf: "2012-06-29" });
    const text = plainText(draft);
    expect(text).toContain("除5件重点提案须经政府会议审阅");
    expect(text).not.toContain("超过期限尚未答复、");
    expect(text).toContain("需要继续做好的工作");
  });
});

describe("an edited text", () => {
  test("stands until it is reset; a second writer is told; unknown footnotes are refused", async () => {
    const { draft } = await paragraph();
    const drafted = plainText(draft);
    const about = { plenaryId, kind: "PARAGRAPH" as const, asOf };
    await saveReport(actor, { ...about, text: `各位委员：${drafted}` });
    const first = (await paragraph()).saved!;
    expect(first).toMatchObject({ text: `各位委员：${drafted}`, outdated: false });
    expect(first.notes).toHaveLength(draft.notes.length);
    await expect(saveReport(actor, { ...about, text: "后来的人写的" })).rejects.toThrow(
      "刚被他人改过",
    );
    await expect(
      saveReport(actor, { ...about, text: "没有的脚注㉚", seenId: first.id }),
    ).rejects.toThrow(/脚注㉚不存在/);
    await resetReport(actor, { ...about, seenId: first.id });
    expect((await paragraph()).saved).toBeNull();
    expect(await db.reportText.count({ where: { plenaryId } })).toBe(1);
    const leader = { ...actor, role: "leader" as const };
    await expect((async () => saveReport(leader, { ...about, text: "x" }))()).rejects.toThrow(
      Refusal,
    );
    const clerk = { ...actor, role: "unitClerk" as const };
    await expect(readReport(clerk, { ...about })).rejects.toThrow(Refusal);
  });

  test("as Word it has its footnotes at the foot of the page, those dropped from the text left out", async () => {
    const { draft } = await paragraph();
    const notes = draft.notes.map(noteText);
    const bytes = await wordReport({
      title: draft.title,
      text: "一、总的情况\n立案217件②①。",
      notes,
    });
    const parts = await partsOf(bytes);
    expect(parts["word/document.xml"]).toContain("一、总的情况");
    expect(parts["word/document.xml"]?.match(/<w:footnoteReference /g)).toHaveLength(2);
    expect(parts["word/footnotes.xml"]).toContain(notes[1]);
    expect(parts["word/footnotes.xml"]).not.toContain(notes[2]);
  });
});

test("where a register has no ratings, no consultations, their rates are not printed", async () => {
  const gansu = await loadGansu();
  const { draft } = await readReport(systemActor("2013-11-30"), {
    plenaryId: gansu,
    kind: "PARAGRAPH",
    asOf: "2013-11-30",
  });
  const text = plainText(draft);
  expect(text).toContain("没有面商、");
  expect(text).toContain("没有确定重点提案");
  expect(text).toContain("解决落实率为52.3%");
  expect(text).not.toContain("满意）率为");
}, 120_000);

/** The texts in a .docx, by path. */
async function partsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const zip = new ZipArchive(bytes);
  const parts: Record<string, string> = {};
  for (const name of ["word/document.xml", "word/footnotes.xml"]) {
    parts[name] = "";
    for await (const piece of zip.text(name)) parts[name] += piece;
  }
  return parts;
}
