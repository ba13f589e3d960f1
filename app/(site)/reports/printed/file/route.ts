import { download } from "@/lib/download";
import { exportPrinted } from "@/lib/published-figure/commands";
import { currentActor } from "@/lib/session";
import { formatFrom } from "@/lib/spreadsheet/formats";

/** What was once printed of a plenary, against every basis, as Excel, CSV or JSON. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const { searchParams } = new URL(request.url);
  const plenaryId = Number(searchParams.get("plenary")) || 0;
  const format = formatFrom(searchParams.get("format") ?? undefined);
  return download(exportPrinted(actor, { plenaryId, format }));
}
