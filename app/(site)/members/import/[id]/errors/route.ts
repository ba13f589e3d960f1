import { download } from "@/lib/download";
import { idOrNotFound } from "@/lib/found";
import { memberImportFaults } from "@/lib/member-import/queries";
import { currentActor } from "@/lib/session";

/** The sheet with its faults marked, and their list. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  return download(memberImportFaults(actor, idOrNotFound((await params).id)));
}
