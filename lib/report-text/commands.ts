import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { fromPlainDate } from "@/lib/calendar/plain-date";
import { inTransaction, type Tx } from "@/lib/db/client";
import { Refusal } from "@/lib/errors";
import { paths } from "@/lib/paths";
import { draftReport, REPORT_KINDS } from "@/lib/report-text/drafts";
import { noteMark, notesIn, noteText, plainText } from "@/lib/report-text/pieces";
import { mayEditReports } from "@/lib/report-text/policy";
import { readFacts } from "@/lib/report-text/queries";
import type { ResetReportInput, SaveReportInput } from "@/lib/report-text/schema";
import { ensure } from "@/lib/verdict";

type About = Pick<ResetReportInput, "plenaryId" | "kind" | "asOf">;

const back = ({ plenaryId, kind, asOf }: About) => ({
  to: paths.reports.text({ plenary: plenaryId, kind, asOf }),
});

/**
 * Saves a report as edited, with the footnotes as of now; the text before it is voided.
 * @throws Refusal denied; invalid for a footnote that there is not; conflict when somebody saved meanwhile
 */
export async function saveReport(actor: Actor, input: SaveReportInput) {
  ensure(mayEditReports(actor));
  const { plenaryId, kind, asOf, text, seenId } = input;
  const draft = draftReport(kind, await readFacts(actor, input));
  const unknown = notesIn(text).find((n) => n > draft.notes.length);
  if (unknown !== undefined) {
    const sentence = `脚注${noteMark(unknown)}不存在，共有${draft.notes.length}条脚注，请删去或改正。`;
    throw new Refusal("invalid", sentence, { text: sentence });
  }
  return inTransaction(async (tx) => {
    await voidSeen(tx, actor, input, "改写");
    const { id } = await tx.reportText.create({
      data: {
        plenaryId,
        kind,
        asOf: fromPlainDate(asOf),
        text,
        drafted: plainText(draft),
        notes: draft.notes.map(noteText),
        recordedById: actor.userId,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      kind: "report.saveText",
      plenaryId,
      subject: `ReportText:${id}`,
      on: asOf,
      data: { report: REPORT_KINDS[kind], asOf, before: seenId ?? null },
    });
    return back(input);
  });
}

/** Puts the drafted text back in place of the edited one, which is kept, voided. @throws as saveReport */
export function resetReport(actor: Actor, input: ResetReportInput) {
  ensure(mayEditReports(actor));
  return inTransaction(async (tx) => {
    const count = await voidSeen(tx, actor, input, "恢复为数据写出的文字");
    if (count > 0)
      await recordEvent(tx, actor, {
        kind: "report.resetText",
        plenaryId: input.plenaryId,
        subject: `ReportText:${input.seenId}`,
        on: input.asOf,
        data: { report: REPORT_KINDS[input.kind], asOf: input.asOf },
      });
    return back(input);
  });
}

/** Voids the text that the form began with, unless another one stands by now. */
async function voidSeen(
  tx: Tx,
  actor: Actor,
  { plenaryId, kind, asOf, seenId }: ResetReportInput,
  reason: string,
): Promise<number> {
  // One writer a plenary at a time, also for the first text, of which there is no row to lock.
  await tx.$queryRaw`SELECT id FROM "Plenary" WHERE id = ${plenaryId} FOR UPDATE`;
  const standing = await tx.reportText.findFirst({
    where: { plenaryId, kind, asOf: fromPlainDate(asOf), voidedAt: null },
    select: { id: true },
  });
  if ((standing?.id ?? null) !== (seenId ?? null))
    throw new Refusal("conflict", "这段文字刚被他人改过。请先复制自己写的，刷新后再改。");
  if (!standing) return 0;
  await tx.reportText.update({
    where: { id: standing.id },
    data: { voidedAt: new Date(), voidedById: actor.userId, voidReason: reason },
  });
  return 1;
}
