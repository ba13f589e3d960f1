import { askedOf, type ReportParams } from "@/components/report/asked";
import { FrozenList } from "@/components/report/frozen-list";
import { ReportHead } from "@/components/report/report-head";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { mayFreeze, mayReadFrozen } from "@/lib/frozen-report/policy";
import { listFrozen } from "@/lib/frozen-report/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "定稿的报告" };

export default async function FrozenPage({
  searchParams,
}: {
  searchParams: Promise<ReportParams>;
}) {
  const actor = await currentActor();
  const answer = await askedOf(actor, await searchParams);
  if ("instead" in answer) return answer.instead;
  const verdict = mayReadFrozen(actor);
  if (!verdict.may) return <Notice title={verdict.reason} />;
  const { plenary, plenaries } = answer.asked;
  const reports = await listFrozen(actor, plenary.id);
  return (
    <div className="stack">
      <ReportHead
        title="定稿的报告"
        plenary={plenary}
        plenaries={plenaries}
        action={paths.reports.frozen()}
      >
        {mayFreeze(actor).may ? (
          <LinkButton href={paths.reports.newFrozen({ plenary: plenary.id })} look="main">
            定稿一份报告
          </LinkButton>
        ) : null}
      </ReportHead>
      {reports.length === 0 ? (
        <Empty title="还没有定稿的报告。">
          定稿以后，数字、口径和提案名单永远不变，可以和现在比较，也可以查验是否被改动过。
        </Empty>
      ) : (
        <FrozenList reports={reports} />
      )}
    </div>
  );
}
