import { download } from "@/lib/download";
import { Refusal } from "@/lib/errors";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { exportRegister } from "@/lib/register/commands";
import { parseFilter } from "@/lib/register/filter";
import { currentActor } from "@/lib/session";
import { formatFrom } from "@/lib/spreadsheet/formats";

/** The filtered list as a file of the 46 columns: Excel, CSV or JSON. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const { searchParams } = new URL(request.url);
  const asked = parseFilter(Object.fromEntries(searchParams));
  const plenaries = await listPlenaries(actor);
  const plenary = shownPlenary(plenaries, actor.today, asked.plenary);
  return download(file());

  async function file() {
    if (!plenary) throw new Refusal("notFound", "还没有届次，也没有提案。");
    const format = formatFrom(searchParams.get("format") ?? undefined);
    return exportRegister(actor, { ...asked, plenary: plenary.id }, format);
  }
}
