import { act, type RandomAct } from "@/lib/case-file/testing-acts";
import { addDays } from "@/lib/calendar/plain-date";
import { type Scene } from "@/lib/case-file/testing-office";
import { db } from "@/lib/db/client";
import { undoImport } from "@/lib/import-undo/commands";
import { undoImportInput } from "@/lib/import-undo/schema";
import { importFile } from "@/lib/import/commands";
import { mayImport } from "@/lib/import/policy";
import { z } from "zod";
import type { Actor } from "@/lib/actor";

const FEWEST = 8;

/** One row of a sheet: a case of its own or one that is there, as far on as the choice goes. */
function row({ pick, cases, office, actor }: Scene, at: number): Record<string, string> {
  const known = pick.oneIn(2) || cases.length > FEWEST ? pick.of(cases) : undefined;
  const number = 800 + (pick.next() % 150) + at;
  const [lead, assist] = [pick.of(office.units), pick.of(office.units)];
  let day = addDays(actor.today, -10 - (pick.next() % 20));
  const next = () => (day = addDays(day, pick.next() % 5));
  const far = pick.next() % 7;
  const when = (reached: number, values: () => Record<string, string>) =>
    far >= reached ? values() : {};
  return {
    登记号: known?.registrationNumber ?? `2012-${number}`,
    案由: known?.title ?? "关于保护古树的建议",
    提案人: "言致远",
    提案分类: "个人",
    提案期间: "大会",
    类别: pick.of(["", "农林水利", "城建管理"]) ?? "",
    提交日期: next(),
    ...when(1, () => ({
      案号: known?.caseNumber ?? String(number),
      审查结果: "立案",
      审查日期: next(),
    })),
    ...when(2, () => ({
      交办日期: next(),
      办理方式: assist && assist.id !== lead?.id ? "主会办" : "独办",
      主办单位: lead?.name ?? "",
      会办单位: assist && assist.id !== lead?.id ? assist.name : "",
    })),
    ...when(3, () => ({ 签收日期: next() })),
    ...when(4, () => ({ 面商日期: next(), 面商形式: "上门走访" })),
    ...when(5, () => ({
      答复日期: next(),
      办理类别: pick.of(["A", "B", "C"]) ?? "A",
      公开属性: "全文公开",
    })),
    ...when(6, () => ({
      上网日期: next(),
      反馈日期: next(),
      办理态度: "满意",
      办理结果: pick.of(["满意", "基本满意", "不满意"]) ?? "",
    })),
  };
}

function sheet(scene: Scene): string {
  const rows = Array.from({ length: 1 + (scene.pick.next() % 2) }, (_, at) => row(scene, at));
  const names = [...new Set(rows.flatMap((one) => Object.keys(one)))];
  return [names, ...rows.map((one) => names.map((name) => one[name] ?? ""))]
    .map((cells) => cells.join(","))
    .join("\r\n");
}

const sheetInput = z.object({ plenaryId: z.number(), text: z.string() });

async function importSheet(actor: Actor, { plenaryId, text }: z.output<typeof sheetInput>) {
  const file = { name: "目录.csv", bytes: new TextEncoder().encode(text) };
  return importFile(actor, { plenary: plenaryId, file });
}

/** A register on a sheet, and the whole of it taken back. */
export const SHEETS: Record<string, RandomAct> = {
  importSheet: act(
    sheetInput,
    importSheet,
    (s) => ({ plenaryId: s.facts.plenaryId, text: sheet(s) }),
    (s) => mayImport(s.actor),
  ),
  undoImport: act(
    undoImportInput,
    undoImport,
    async (s) => {
      const rows = await db.importBatch.findMany({
        where: s.pick.oneIn(6) ? {} : { state: "APPLIED" },
        orderBy: { id: "desc" },
        take: 3,
      });
      const one = s.pick.of(rows);
      return one ? { batchId: one.id, reason: "导错了表" } : null;
    },
    (s) => mayImport(s.actor),
  ),
};
