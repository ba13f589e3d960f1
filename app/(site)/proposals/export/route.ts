import { download } from "@/lib/download";
import { Refusal } from "@/lib/errors";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { exportRegister } from "@/lib/register/commands";
import { parseFilter } from "@/lib/register/filter";
import { currentActor } from "@/lib/session";

/** The filtered list as an Excel file of the 46 columns. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = parseFilter(Object.fromEntries(new URL(request.url).searchParams));
  const plenaries = await listPlenaries(actor);
  const plenary = shownPlenary(plenaries, actor.today, asked.plenary);
  return download(file());

  async function file() {
    if (!plenary) throw new Refusal("notFound", "还没有届次，也没有提案。");
    return exportRegister(actor, { ...asked, plenary: plenary.id });
  }
}
