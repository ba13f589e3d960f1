import { askedOf, type ReportParams } from "@/components/report/asked";
import { PrintedList } from "@/components/report/printed-table";
import { ReportHead } from "@/components/report/report-head";
import { FileLinks } from "@/components/report/table-files";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { paths } from "@/lib/paths";
import { mayEnterPrinted } from "@/lib/published-figure/policy";
import { listPrinted } from "@/lib/published-figure/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "与公布的数核对" };

export default async function PrintedPage({
  searchParams,
}: {
  searchParams: Promise<ReportParams>;
}) {
  const actor = await currentActor();
  const answer = await askedOf(actor, await searchParams);
  if ("instead" in answer) return answer.instead;
  const { plenary, plenaries } = answer.asked;
  const held = await listPrinted(actor, plenary.id);
  const mayEdit = mayEnterPrinted(actor).may;
  return (
    <div className="stack">
      <ReportHead
        title="与公布的数核对"
        plenary={plenary}
        plenaries={plenaries}
        action={paths.reports.printed()}
      >
        {mayEdit ? (
          <LinkButton href={paths.reports.newPrinted({ plenary: plenary.id })} look="main">
            登记公布过的数
          </LinkButton>
        ) : null}
      </ReportHead>
      {held.length === 0 ? (
        <Empty title="还没有登记公布过的数。">
          登记工作报告、公报里印过的百分数或件数，这里说明它与哪个口径、哪种取舍一致，或差多少。
        </Empty>
      ) : (
        <>
          <p>
            各数与各口径的对照：
            <FileLinks
              label="公布的数核对表"
              hrefOf={(format) => paths.reports.printedFile({ plenary: plenary.id, format })}
              formats={["xlsx", "csv", "json"]}
            />
          </p>
          <PrintedList actor={actor} held={held} mayEdit={mayEdit} />
        </>
      )}
    </div>
  );
}
