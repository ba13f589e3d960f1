import { askedOf, type ReportParams } from "@/components/report/asked";
import { ReportHead } from "@/components/report/report-head";
import { ReportView } from "@/components/report/report-view";
import { TextForm } from "@/components/report/text-form";
import { PrintButton } from "@/components/register/print-button";
import { LinkButton } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import { REPORT_KINDS, reportKindFrom } from "@/lib/report-text/drafts";
import { plainText } from "@/lib/report-text/pieces";
import { mayEditReports } from "@/lib/report-text/policy";
import { readReport } from "@/lib/report-text/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "工作报告和通报" };

export default async function ReportTextPage({
  searchParams,
}: {
  searchParams: Promise<ReportParams>;
}) {
  const actor = await currentActor();
  const params = await searchParams;
  const answer = await askedOf(actor, params);
  if ("instead" in answer) return answer.instead;
  const { plenary, plenaries, asOf } = answer.asked;
  const kind = reportKindFrom(params.kind);
  const about = { plenaryId: plenary.id, kind, asOf };
  const report = await readReport(actor, about);
  const query = { plenary: plenary.id, kind, asOf };
  const other = kind === "CIRCULAR" ? "PARAGRAPH" : "CIRCULAR";
  return (
    <div className="stack">
      <ReportHead
        title={REPORT_KINDS[kind]}
        {...answer.asked}
        plenaries={plenaries}
        action={paths.reports.text()}
        kept={{ kind }}
      >
        <a href={paths.reports.text({ ...query, kind: other })}>{REPORT_KINDS[other]}</a>
        <LinkButton href={paths.reports.word(query)} download>
          下载Word
        </LinkButton>
        <PrintButton look="plain" />
      </ReportHead>
      <ReportView actor={actor} report={report} />
      {mayEditReports(actor).may ? (
        <TextForm about={about} drafted={plainText(report.draft)} saved={report.saved} />
      ) : null}
    </div>
  );
}
