import { SectionHead } from "@/components/ui/head";
import { formatLong } from "@/lib/calendar/plain-date";
import type { BatchSummary } from "@/lib/hand-over-batch/queries";
import { paths } from "@/lib/paths";

/** The batches so far, newest first; an undone one stays in the list. */
export function BatchList({ batches }: { batches: BatchSummary[] }) {
  if (batches.length === 0) return null;
  return (
    <section>
      <SectionHead title="交办批次" note={`${batches.length}批`} id="batches" />
      <ul className="stack">
        {batches.map(({ id, number, handedOverOn, undoneAt, count, standing }) => (
          <li key={id}>
            <a href={paths.handOver.batch(id)}>{number}</a>　{formatLong(handedOverOn)}，
            {undoneAt
              ? `${count}件，已整批撤销`
              : `${standing}件${standing < count ? `，另有${count - standing}件已逐件撤销` : ""}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
