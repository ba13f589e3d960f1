import { download } from "@/lib/download";
import { idOrNotFound } from "@/lib/found";
import { readEvidence } from "@/lib/promise/queries";
import { currentActor } from "@/lib/session";

type Params = Promise<{ id: string; fileId: string }>;

/** What shows that a promise was kept, exactly as it came. */
export async function GET(_request: Request, { params }: { params: Params }): Promise<Response> {
  const actor = await currentActor();
  const { id, fileId } = await params;
  return download(readEvidence(actor, idOrNotFound(id), idOrNotFound(fileId)));
}
