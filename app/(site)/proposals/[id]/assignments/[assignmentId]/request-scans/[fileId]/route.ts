import { download } from "@/lib/download";
import { idOrNotFound } from "@/lib/found";
import { readRequestScan } from "@/lib/receipt/queries";
import { currentActor } from "@/lib/session";

type Params = Promise<{ id: string; assignmentId: string; fileId: string }>;

/** The scan of a 申退单 or 延期申请 that came on paper, for those who may print it. */
export async function GET(_request: Request, { params }: { params: Params }): Promise<Response> {
  const actor = await currentActor();
  const { id, assignmentId, fileId } = await params;
  return download(
    readRequestScan(actor, {
      proposalId: idOrNotFound(id),
      assignmentId: idOrNotFound(assignmentId),
      fileId: idOrNotFound(fileId),
    }),
  );
}
