import { OutcomeTable } from "@/components/review-queue/outcome-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { listOpenOutcomes } from "@/lib/disposition/queries";
import { paths } from "@/lib/paths";
import { mayReadQueue } from "@/lib/review-queue/policy";
import { currentActor } from "@/lib/session";

export const metadata = { title: "不予立案，还没有结果" };

export default async function OutcomesPage() {
  const actor = await currentActor();
  const verdict = mayReadQueue(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const rows = await listOpenOutcomes(actor);
  return (
    <>
      <PageHead
        above={
          <Breadcrumb items={[{ href: paths.review(), label: "待审查" }, { label: "去向" }]} />
        }
        title="不予立案，还没有去向结果"
        note={`${rows.length}件转了社情民意、委员来信或者上级，提案者在等下文`}
      />
      {rows.length > 0 ? (
        <OutcomeTable rows={rows} />
      ) : (
        <Empty title="转出去的都有了结果。">不予立案而转到别处的，登记结果以前列在这里。</Empty>
      )}
    </>
  );
}
