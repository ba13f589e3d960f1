import { download } from "@/lib/download";
import { Refusal } from "@/lib/errors";
import { writeTemplateFor } from "@/lib/import-batch/queries";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { currentActor } from "@/lib/session";

/** An empty register with the words of a plenary (?plenary=, else the latest) in its drop-down lists. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const plenaries = await listPlenaries(actor);
  const asked = Number(new URL(request.url).searchParams.get("plenary"));
  const plenary = shownPlenary(plenaries, actor.today, asked);
  return download(template());

  async function template() {
    if (!plenary) throw new Refusal("notFound", "还没有届次。请管理员先建立届次。");
    return {
      name: `提案目录空白模板（${plenary.name}）.xlsx`,
      bytes: await writeTemplateFor(actor, plenary.id),
    };
  }
}
