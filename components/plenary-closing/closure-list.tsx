import { SectionHead } from "@/components/ui/head";
import { formatLong } from "@/lib/calendar/plain-date";
import type { Closure } from "@/lib/plenary-closing/queries";

/** When the plenary was closed and opened again, the latest first. */
export function ClosureList({ closures }: { closures: Closure[] }) {
  if (closures.length === 0) return null;
  return (
    <section>
      <SectionHead title="结束和重新开放的记录" />
      <ul className="list-disc pl-5">
        {closures.map(({ id, closedOn, note, reopenedOn, reopenReason }) => (
          <li key={id}>
            {formatLong(closedOn)}结束{note ? `（${note}）` : ""}
            {reopenedOn ? `，${formatLong(reopenedOn)}重新开放：${reopenReason}` : ""}
          </li>
        ))}
      </ul>
    </section>
  );
}
