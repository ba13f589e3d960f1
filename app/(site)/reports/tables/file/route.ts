import { askedOf } from "@/components/report/asked";
import { download } from "@/lib/download";
import { Refusal } from "@/lib/errors";
import { currentActor } from "@/lib/session";
import { exportTable } from "@/lib/table-export/commands";
import { formatFrom, tableKindFrom } from "@/lib/table-export/kinds";

/** One of the usual tables as Excel, CSV or JSON. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const params = Object.fromEntries(new URL(request.url).searchParams);
  return download(file());

  async function file() {
    const answer = await askedOf(actor, params);
    if ("instead" in answer) throw new Refusal("denied", "这个角色不能导出统计表。");
    const { plenary, asOf } = answer.asked;
    const format = formatFrom(params.format);
    const kind = tableKindFrom(params.table);
    return exportTable(actor, { plenaryId: plenary.id, asOf, kind, format });
  }
}
