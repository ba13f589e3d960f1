import { download } from "@/lib/download";
import { idOrNotFound } from "@/lib/found";
import { readImportedFile } from "@/lib/import-batch/queries";
import { currentActor } from "@/lib/session";

/** The imported file, exactly as it came. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await currentActor();
  const id = idOrNotFound((await params).id);
  return download(
    readImportedFile(actor, id).then(({ name, content, mediaType }) => ({
      name,
      bytes: content,
      mediaType,
    })),
  );
}
