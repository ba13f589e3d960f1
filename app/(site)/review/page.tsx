import { QueueFilter } from "@/components/review-queue/queue-filter";
import { QueueTable } from "@/components/review-queue/queue-table";
import { Empty } from "@/components/ui/empty";
import { ListSentence } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import { isNarrowed, parseQueueFilter, type QueueQuery } from "@/lib/review-queue/filter";
import { mayReadQueue } from "@/lib/review-queue/policy";
import { readQueue } from "@/lib/review-queue/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "待审查" };

export default async function ReviewPage({ searchParams }: { searchParams: Promise<QueueQuery> }) {
  const actor = await currentActor();
  const verdict = mayReadQueue(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const filter = parseQueueFilter(await searchParams);
  const { rows, waiting, plenaries, categories } = await readQueue(actor, filter);
  const narrowed = isNarrowed(filter);
  return (
    <>
      <PageHead title="待审查" note="等得最久的在前；退回后再次提交的从再次提交算起" />
      {waiting === 0 ? null : (
        <QueueFilter filter={filter} plenaries={plenaries} categories={categories} />
      )}
      {waiting > 0 ? (
        <ListSentence links={narrowed ? <a href={paths.review()}>看全部</a> : null}>
          {narrowed ? `${waiting}件待审查，其中${rows.length}件符合条件` : `${waiting}件待审查`}
        </ListSentence>
      ) : null}
      {rows.length > 0 ? <QueueTable rows={rows} filter={filter} /> : null}
      {rows.length === 0 && waiting > 0 ? (
        <Empty title="没有符合条件的意见建议。">换一个条件，或者看全部。</Empty>
      ) : null}
      {waiting === 0 ? <Empty title="没有等审查的意见建议。">新提交的会出现在这里。</Empty> : null}
    </>
  );
}
