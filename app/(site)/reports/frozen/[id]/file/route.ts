import { download } from "@/lib/download";
import { Refusal } from "@/lib/errors";
import { frozenFile } from "@/lib/frozen-report/queries";
import { currentActor } from "@/lib/session";

type Context = { params: Promise<{ id: string }> };

/** The frozen report as JSON, its hash beside it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  const { id } = await params;
  return download(
    /^[1-9]\d{0,8}$/.test(id)
      ? frozenFile(actor, Number(id))
      : Promise.reject(new Refusal("notFound", "没有这份定稿的报告。")),
  );
}
