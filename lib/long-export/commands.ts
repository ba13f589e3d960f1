import type { Actor } from "@/lib/actor";
import { recordEvent } from "@/lib/audit/record";
import { db, inTransaction } from "@/lib/db/client";
import { sql } from "@/lib/db/sql";
import { Refusal } from "@/lib/errors";
import { wakeJob } from "@/lib/jobs/queue";
import { askedOf } from "@/lib/long-export/asked";
import { EXPORTS_JOB, LONG_EXPORTS, MOST_UNDER_WAY, UNDER_WAY } from "@/lib/long-export/kinds";
import { mayAskExport } from "@/lib/long-export/policy";
import { mayStillHave } from "@/lib/long-export/queries";
import type { AskExportInput, CancelExportInput } from "@/lib/long-export/schema";
import { paths } from "@/lib/paths";
import { readPlenary } from "@/lib/plenary/queries";
import { FORMATS, MEDIA, type TableFormat } from "@/lib/spreadsheet/formats";
import { ensure } from "@/lib/verdict";

/**
 * Has a file made in the background, with what the person may see in this role, and leads to the page that shows how
 * far it is.
 * @throws Refusal denied; notFound without such a plenary; invalid for a format that there is not; conflict while
 * three of the person's are under way
 */
export async function askExport(actor: Actor, input: AskExportInput) {
  const { what, plenaryId, format } = input;
  ensure(mayAskExport(actor, what));
  if (!(await readPlenary(actor, plenaryId))) throw new Refusal("notFound", "没有这个届次。");
  if (what === "TABLES" && format !== "xlsx") {
    const fault = "全部统计表只有Excel；单张的表可以另下CSV和JSON。";
    throw new Refusal("invalid", fault, { format: fault });
  }
  const query = Object.fromEntries(new URLSearchParams(input.query));
  const { asked, about } = await askedOf(actor, what, plenaryId, query);
  const userId = actor.userId ?? -1;
  const id = await inTransaction(async (tx) => {
    await tx.$queryRaw(sql`SELECT id FROM "User" WHERE id = ${userId} FOR NO KEY UPDATE`);
    const mine = { askedById: userId, state: { in: [...UNDER_WAY] } };
    if ((await tx.longExport.count({ where: mine })) >= MOST_UNDER_WAY)
      throw new Refusal(
        "conflict",
        `您已有${MOST_UNDER_WAY}份在后台导出，请等其中一份生成，或先取消一份。`,
      );
    const made = await tx.longExport.create({
      data: {
        plenaryId,
        what,
        format,
        asked,
        about,
        askedById: userId,
        actor,
      },
      select: { id: true },
    });
    await recordEvent(tx, actor, {
      kind: "longExport.ask",
      plenaryId,
      subject: `LongExport:${made.id}`,
      data: { what: LONG_EXPORTS[what], format: FORMATS[format], about },
    });
    return made.id;
  });
  await wakeJob(EXPORTS_JOB);
  return { to: paths.exports.show(id) };
}

/** Ends an export of one's own that is not made yet; what was made of it goes. @throws Refusal notFound, conflict */
export function cancelExport(actor: Actor, { exportId }: CancelExportInput) {
  return inTransaction(async (tx) => {
    const own = { id: exportId, askedById: actor.userId ?? -1 };
    const one = await tx.longExport.findFirst({
      where: own,
      select: { plenaryId: true, what: true },
    });
    if (!one) throw new Refusal("notFound", "没有这次导出，或不是您要的。");
    const { count } = await tx.longExport.updateMany({
      where: { ...own, state: { in: [...UNDER_WAY] } },
      data: { state: "CANCELLED", endedAt: new Date() },
    });
    if (count === 0) throw new Refusal("conflict", "这次导出已经结束，不能再取消。请刷新后再看。");
    await recordEvent(tx, actor, {
      kind: "longExport.cancel",
      plenaryId: one.plenaryId,
      subject: `LongExport:${exportId}`,
      data: { what: LONG_EXPORTS[one.what] },
    });
    return { to: paths.exports.show(exportId) };
  });
}

/**
 * The file, for the one who asked for it, in the same role and while they may still see all that is in it. Each
 * fetching stands in the log.
 * @throws Refusal notFound where there is none (any more); denied when it may not be seen any more
 */
export async function fetchExport(
  actor: Actor,
  id: number,
): Promise<{ name: string; bytes: Uint8Array; mediaType: string }> {
  const one = await db.longExport.findFirst({
    where: { id, askedById: actor.userId ?? -1, state: "DONE", keptUntil: { gt: new Date() } },
    select: {
      plenaryId: true,
      what: true,
      format: true,
      actor: true,
      cases: true,
      rated: true,
      fileName: true,
      content: true,
    },
  });
  if (!one?.content) throw new Refusal("notFound", "没有这份文件，或保存期已过，请重新导出。");
  ensure(await mayStillHave(actor, one));
  const { content, fileName, format, plenaryId } = one;
  const name = fileName ?? "";
  await inTransaction((tx) =>
    recordEvent(tx, actor, {
      kind: "longExport.fetch",
      plenaryId,
      subject: `LongExport:${id}`,
      data: { file: name },
    }),
  );
  return { name, bytes: content, mediaType: MEDIA[format as TableFormat] };
}
