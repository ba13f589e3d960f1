import { idOrNotFound } from "@/lib/found";
import { readProgress } from "@/lib/import-batch/progress";
import { mayImport } from "@/lib/import/policy";
import { currentActor } from "@/lib/session";

/** How far an import is that is being written; null: none is, or another server writes it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  const id = idOrNotFound((await params).id);
  return Response.json(mayImport(actor).may ? readProgress(id) : null);
}
