import { download } from "@/lib/download";
import { Refusal } from "@/lib/errors";
import { idOrNotFound } from "@/lib/found";
import { exportFrozenTable } from "@/lib/frozen-report/commands";
import { frozenTableFrom } from "@/lib/frozen-report/tables";
import { currentActor } from "@/lib/session";
import { formatFrom } from "@/lib/spreadsheet/formats";

/** A table of a frozen report as Excel, CSV or JSON. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  const id = idOrNotFound((await params).id);
  const { searchParams } = new URL(request.url);
  return download(file());

  async function file() {
    const table = frozenTableFrom(searchParams.get("table"));
    if (!table) throw new Refusal("notFound", "没有这张表。");
    const format = formatFrom(searchParams.get("format") ?? undefined);
    return exportFrozenTable(actor, { id, table, format });
  }
}
