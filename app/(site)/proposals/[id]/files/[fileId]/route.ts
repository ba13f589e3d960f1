import { download } from "@/lib/download";
import { idOrNotFound } from "@/lib/found";
import { readProposalFile } from "@/lib/proposal-file/queries";
import { currentActor } from "@/lib/session";

/** An attachment of a proposal, exactly as it came, to be kept and never shown by the site itself. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; fileId: string }> },
): Promise<Response> {
  const actor = await currentActor();
  const { id, fileId } = await params;
  return download(readProposalFile(actor, idOrNotFound(id), idOrNotFound(fileId)));
}
