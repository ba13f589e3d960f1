import { Refusal } from "@/lib/errors";
import { checkLine } from "@/lib/paper/queries";
import { currentActor } from "@/lib/session";

/** What is known of a line of paper while it is typed: its case, its unit, and why it cannot be logged so. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const { plenaryId, ...values } = Object.fromEntries(new URL(request.url).searchParams);
  const id = Number(plenaryId);
  if (!Number.isInteger(id) || id < 1) return Response.json(null, { status: 400 });
  try {
    return Response.json(await checkLine(actor, id, { values }), {
      headers: { "cache-control": "no-store" },
    });
  } catch (error) {
    if (error instanceof Refusal) return Response.json(null, { status: 403 });
    throw error;
  }
}
