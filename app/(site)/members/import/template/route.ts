import { download } from "@/lib/download";
import { memberTemplate } from "@/lib/member-import/queries";
import { currentActor } from "@/lib/session";

/** An empty register to fill in (?kind=COLLECTIVES, else of members). */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = new URL(request.url).searchParams.get("kind");
  return download(memberTemplate(actor, asked === "COLLECTIVES" ? "COLLECTIVES" : "MEMBERS"));
}
