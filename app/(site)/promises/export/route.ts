import { download } from "@/lib/download";
import { Refusal } from "@/lib/errors";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { exportPromises } from "@/lib/promise/commands";
import { parsePromiseFilter } from "@/lib/promise/filter";
import { currentActor } from "@/lib/session";

/** The list of promises under the same conditions, as CSV. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = new URL(request.url).searchParams;
  const plenaries = await listPlenaries(actor);
  return download(file());

  async function file() {
    const plenary = shownPlenary(plenaries, actor.today, asked.get("plenary"));
    if (!plenary) throw new Refusal("notFound", "还没有届次，也没有承诺事项。");
    return exportPromises(actor, plenary.id, parsePromiseFilter(Object.fromEntries(asked)));
  }
}
