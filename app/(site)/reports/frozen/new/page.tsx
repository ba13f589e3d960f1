import { askedOf, type ReportParams } from "@/components/report/asked";
import { FreezeFields } from "@/components/report/freeze-fields";
import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { freezeReportAction } from "@/lib/frozen-report/actions";
import { mayFreeze } from "@/lib/frozen-report/policy";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "定稿一份报告" };

export default async function NewFrozenPage({
  searchParams,
}: {
  searchParams: Promise<ReportParams>;
}) {
  const actor = await currentActor();
  const answer = await askedOf(actor, await searchParams);
  if ("instead" in answer) return answer.instead;
  const verdict = mayFreeze(actor);
  if (!verdict.may) return <Notice title={verdict.reason} />;
  const { plenary, asOf } = answer.asked;
  const list = paths.reports.frozen({ plenary: plenary.id });
  return (
    <>
      <PageHead
        small
        above={<Breadcrumb items={[{ href: list, label: "定稿的报告" }, { label: "定稿" }]} />}
        title="定稿一份报告"
        note={`${plenary.name}　定稿以后不能修改、不能删除；数据以后改正了，可以再定稿一份`}
      />
      <ActForm action={freezeReportAction} hidden={{ plenaryId: plenary.id }} label="定稿">
        <FreezeFields plenary={plenary.name} asOf={asOf} />
        <SubmitButton>定稿</SubmitButton>
      </ActForm>
    </>
  );
}
