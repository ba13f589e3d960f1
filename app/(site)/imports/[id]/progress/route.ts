import { idOrNotFound } from "@/lib/found";
import { readProgress } from "@/lib/import-progress/queries";
import { mayImport } from "@/lib/import/policy";
import { currentActor } from "@/lib/session";

/** How far an import is that is being written; null: none is. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  const id = idOrNotFound((await params).id);
  return Response.json(mayImport(actor).may ? await readProgress(id) : null);
}
