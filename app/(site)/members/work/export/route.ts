import { download } from "@/lib/download";
import { Refusal } from "@/lib/errors";
import { exportMemberWork } from "@/lib/member-work/commands";
import { dayFrom } from "@/lib/overview/asked";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { currentActor } from "@/lib/session";

/** 委员履职 of a plenary as of a day, by member and sector, as an Excel file. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = new URL(request.url).searchParams;
  const plenaries = await listPlenaries(actor);
  return download(file());

  async function file() {
    const plenary = shownPlenary(plenaries, actor.today, asked.get("plenary"));
    if (!plenary) throw new Refusal("notFound", "还没有届次，也没有委员履职。");
    const asOf = dayFrom(asked.get("asOf") ?? undefined, actor.today);
    return exportMemberWork(actor, { plenaryId: plenary.id, asOf });
  }
}
