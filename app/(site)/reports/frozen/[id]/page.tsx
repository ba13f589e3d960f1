import { PrintButton } from "@/components/register/print-button";
import { FrozenBody } from "@/components/report/frozen-body";
import { FrozenCases } from "@/components/report/frozen-cases";
import { FrozenDifferences } from "@/components/report/frozen-differences";
import { FrozenHead } from "@/components/report/frozen-head";
import { LinkButton } from "@/components/ui/button";
import { parseFigure } from "@/lib/figures/address";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { compareWithNow, readFrozen } from "@/lib/frozen-report/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "定稿的报告" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function FrozenReportPage({ params, searchParams }: Props) {
  const actor = await currentActor();
  const report = await orNotFound(readFrozen(actor, idOrNotFound((await params).id)));
  const figure = parseFigure(await searchParams, report.asOf);
  const differences = figure ? null : await compareWithNow(actor, report);
  return (
    <div className="stack">
      <FrozenHead report={report}>
        <LinkButton href={paths.reports.frozenFile(report.id)} download>
          下载JSON
        </LinkButton>
        <PrintButton look="plain" />
      </FrozenHead>
      {figure ? (
        <FrozenCases report={report} figure={figure} />
      ) : (
        <>
          {differences ? <FrozenDifferences differences={differences} /> : null}
          <FrozenBody report={report} />
        </>
      )}
    </div>
  );
}
