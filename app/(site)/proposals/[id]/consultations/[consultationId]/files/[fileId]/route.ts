import { readConsultationFile } from "@/lib/consultation/queries";
import { download } from "@/lib/download";
import { idOrNotFound } from "@/lib/found";
import { currentActor } from "@/lib/session";

type Params = Promise<{ id: string; consultationId: string; fileId: string }>;

/** A photo, the minutes or the scan of a consultation, for those who may see its case. */
export async function GET(_request: Request, { params }: { params: Params }): Promise<Response> {
  const actor = await currentActor();
  const { id, consultationId, fileId } = await params;
  return download(
    readConsultationFile(actor, {
      proposalId: idOrNotFound(id),
      consultationId: idOrNotFound(consultationId),
      fileId: idOrNotFound(fileId),
    }),
  );
}
