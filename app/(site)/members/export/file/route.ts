import { download } from "@/lib/download";
import { Refusal } from "@/lib/errors";
import { exportMembers } from "@/lib/member-export/commands";
import { exportMembersInput } from "@/lib/member-export/schema";
import { currentActor } from "@/lib/session";

/** The register as a file; asked by the form of /members/export. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const asked = exportMembersInput.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  return download(file());

  async function file() {
    if (!asked.success) throw new Refusal("invalid", asked.error.issues[0]!.message);
    return exportMembers(actor, asked.data);
  }
}
