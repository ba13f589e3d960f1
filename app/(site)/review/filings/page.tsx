import { FilingsForm } from "@/components/review-queue/filings-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { listFilings } from "@/lib/filing/queries";
import { paths } from "@/lib/paths";
import { mayReadQueue } from "@/lib/review-queue/policy";
import { currentActor } from "@/lib/session";

export const metadata = { title: "拟立案，待复核" };

export default async function FilingsPage() {
  const actor = await currentActor();
  const verdict = mayReadQueue(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const rows = await listFilings(actor);
  const own = rows.filter(({ second }) => second);
  return (
    <>
      <PageHead
        above={
          <Breadcrumb items={[{ href: paths.review(), label: "待审查" }, { label: "复核" }]} />
        }
        title="拟立案，待复核"
        note={`${rows.length}件，其中${own.length}件待我复核；自己提出的由别人复核`}
      />
      {rows.length === 0 ? (
        <Empty title="没有等复核的拟立案。">
          设了“立案须另一人复核”的届次，拟立案以后出现在这里。
        </Empty>
      ) : (
        <FilingsForm rows={rows} today={actor.today} />
      )}
    </>
  );
}
