import { download } from "@/lib/download";
import { idOrNotFound } from "@/lib/found";
import { fetchExport } from "@/lib/long-export/commands";
import { currentActor } from "@/lib/session";

/** The file of an export that was made in the background, for the one who asked. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  return download(fetchExport(actor, idOrNotFound((await params).id)));
}
