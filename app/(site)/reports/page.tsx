import { askedOf, type ReportParams } from "@/components/report/asked";
import { ReportLinks } from "@/components/report/report-links";
import { ViewForm } from "@/components/report/report-head";
import { PageHead } from "@/components/ui/head";
import { formatLong } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "报表" };

export default async function ReportsPage({
  searchParams,
}: {
  searchParams: Promise<ReportParams>;
}) {
  const actor = await currentActor();
  const answer = await askedOf(actor, await searchParams);
  if ("instead" in answer) return answer.instead;
  const { plenary, asOf } = answer.asked;
  return (
    <>
      <PageHead
        title="报表"
        note={`${plenary.name}　截至${formatLong(asOf)}`}
        side={<ViewForm {...answer.asked} action={paths.reports.home()} />}
      />
      <ReportLinks actor={actor} plenary={plenary.id} asOf={asOf} />
    </>
  );
}
