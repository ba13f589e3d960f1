import { askedOf } from "@/components/report/asked";
import { download } from "@/lib/download";
import { Refusal } from "@/lib/errors";
import { reportKindFrom } from "@/lib/report-text/drafts";
import { readWordReport } from "@/lib/report-text/queries";
import { currentActor } from "@/lib/session";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The report as it stands, edited or drafted, as a Word file with footnotes. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  const params = Object.fromEntries(new URL(request.url).searchParams);
  return download(file());

  async function file() {
    const answer = await askedOf(actor, params);
    if ("instead" in answer) throw new Refusal("denied", "没有可以下载的报告。");
    const { plenary, asOf } = answer.asked;
    const kind = reportKindFrom(params.kind);
    const word = await readWordReport(actor, { plenaryId: plenary.id, kind, asOf });
    return { ...word, mediaType: DOCX };
  }
}
