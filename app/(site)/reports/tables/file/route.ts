import { askedOf } from "@/components/report/asked";
import { download } from "@/lib/download";
import { Refusal } from "@/lib/errors";
import { parseKnownAt } from "@/lib/figures/known-at";
import { currentActor } from "@/lib/session";
import { formatFrom } from "@/lib/spreadsheet/formats";
import { exportTable } from "@/lib/table-export/commands";
import { fileKindFrom } from "@/lib/table-export/kinds";

/** Any table of the screen as Excel, CSV or JSON. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const params = Object.fromEntries(new URL(request.url).searchParams);
  return download(file());

  async function file() {
    const answer = await askedOf(actor, params);
    if ("instead" in answer) throw new Refusal("denied", "这个角色不能导出统计表。");
    const kind = fileKindFrom(params.table);
    if (!kind) throw new Refusal("notFound", "没有这张表。");
    const { plenary, asOf } = answer.asked;
    return exportTable(actor, {
      plenaryId: plenary.id,
      asOf,
      knownAt: parseKnownAt(params.knownAt),
      rollUp: params.rollUp === "yes",
      kind,
      params,
      format: formatFrom(params.format),
    });
  }
}
