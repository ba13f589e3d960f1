import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { readPlenary } from "@/lib/plenary/queries";
import { parseCount, parsePercent } from "@/lib/published-figure/agreement";
import { mayEnterPrinted } from "@/lib/published-figure/policy";
import { listChoices, listPrinted, readPrinted } from "@/lib/published-figure/queries";
import type {
  CorrectPrintedInput,
  EnterPrintedInput,
  RemovePrintedInput,
} from "@/lib/published-figure/schema";
import { printedTable } from "@/lib/published-figure/table";
import { FORMATS, type TableFormat } from "@/lib/spreadsheet/formats";
import { type TableFile, tableFile } from "@/lib/table-export/files";
import { ensure } from "@/lib/verdict";

/** Enters a figure as it was once printed. @throws Refusal denied; invalid for what is no such number */
export async function enterPrinted(actor: Actor, input: EnterPrintedInput) {
  ensure(mayEnterPrinted(actor));
  const { data, label } = await checked(actor, input.plenaryId, input);
  return inTransaction(async (tx) => {
    await note(tx, actor, "report.enterPrinted", await create(tx, actor, data), data, label);
    return { to: paths.reports.printed({ plenary: input.plenaryId }) };
  });
}

/** Corrects an entry; the one before is kept, voided. @throws Refusal as enterPrinted; notFound, conflict */
export async function correctPrinted(actor: Actor, input: CorrectPrintedInput) {
  ensure(mayEnterPrinted(actor));
  const { plenaryId } = await readPrinted(actor, input.printedId);
  const { data, label } = await checked(actor, plenaryId, input);
  return inTransaction(async (tx) => {
    await voidEntry(tx, actor, input.printedId, "更正");
    await note(tx, actor, "report.correctPrinted", await create(tx, actor, data), data, label);
    return { to: paths.reports.printed({ plenary: plenaryId }) };
  });
}

/** Takes an entry off the page; the row is kept, voided. @throws Refusal denied, notFound, conflict */
export async function removePrinted(actor: Actor, { printedId }: RemovePrintedInput) {
  ensure(mayEnterPrinted(actor));
  const entry = await readPrinted(actor, printedId);
  const choices = await listChoices(actor, entry.plenaryId);
  const label = choices.find((one) => one.figure === entry.figure && one.of === entry.of)?.label;
  return inTransaction(async (tx) => {
    await voidEntry(tx, actor, printedId, "删去");
    await note(tx, actor, "report.removePrinted", printedId, entry, label ?? entry.figure);
    return { to: paths.reports.printed({ plenary: entry.plenaryId }) };
  });
}

type Input = Omit<EnterPrintedInput, "plenaryId">;

async function checked(actor: Actor, plenaryId: number, input: Input) {
  const choices = await listChoices(actor, plenaryId);
  const choice = choices.find((one) => one.value === input.figure);
  if (!choice) refuse("figure", "请从列表中选择公布的是哪个数。");
  const { kind, figure, of } = choice;
  if (kind === "PERCENT" && !parsePercent(input.printed))
    refuse("printed", "百分数应写成53.9或53.9%的样子，在0和100之间，照原文保留小数。");
  if (kind === "COUNT" && parseCount(input.printed) === null)
    refuse("printed", "件数应写成217的样子，是整数。");
  if (input.asOf > actor.today) refuse("asOf", "截止日期还没有到，请核对。");
  const printed = input.printed.replaceAll(/[\s%％件家次份]/g, "");
  const rounding = kind === "PERCENT" ? input.rounding : null;
  const { asOf, source } = input;
  return {
    data: { plenaryId, kind, figure, of, printed, rounding, asOf, source },
    label: choice.label,
  };
}

type Data = Awaited<ReturnType<typeof checked>>["data"];

async function create(tx: Tx, actor: Actor, data: Data): Promise<number> {
  const { id } = await tx.publishedFigure.create({
    data: { ...data, asOf: fromPlainDate(data.asOf), recordedById: actor.userId },
    select: { id: true },
  });
  return id;
}

async function voidEntry(tx: Tx, actor: Actor, id: number, reason: string): Promise<void> {
  const { count } = await tx.publishedFigure.updateMany({
    where: { id, voidedAt: null },
    data: { voidedAt: new Date(), voidedById: actor.userId, voidReason: reason },
  });
  if (count === 0) throw new Refusal("conflict", "这一条刚被他人改过，请刷新后再试。");
}

function note(
  tx: Tx,
  actor: Actor,
  kind: string,
  id: number,
  { plenaryId, printed, asOf }: Pick<Data, "plenaryId" | "printed" | "asOf">,
  figure: string,
): Promise<void> {
  return recordEvent(tx, actor, {
    kind,
    plenaryId,
    subject: `PublishedFigure:${id}`,
    on: asOf,
    data: { figure, printed },
  });
}

function refuse(field: string, sentence: string): never {
  throw new Refusal("invalid", sentence, { [field]: sentence });
}

/** Every printed figure of a plenary against every basis, as a file; who took it out stands in the log. @throws Refusal denied, notFound */
export async function exportPrinted(
  actor: Actor,
  { plenaryId, format }: { plenaryId: number; format: TableFormat },
): Promise<TableFile> {
  const held = await listPrinted(actor, plenaryId);
  const plenary = await readPlenary(actor, plenaryId);
  if (!plenary) throw new Refusal("notFound", "没有这个届次。");
  const file = await tableFile(printedTable(held, plenary.name, actor.today), format);
  const data = { table: "公布的数核对表", format: FORMATS[format] };
  await inTransaction((tx) =>
    recordEvent(tx, actor, { kind: "report.exportTable", plenaryId, on: actor.today, data }),
  );
  return file;
}
