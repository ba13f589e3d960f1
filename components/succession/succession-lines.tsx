import { formatLong } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import type { readSuccession } from "@/lib/succession/queries";
import { UNIT_CHANGE_LABEL } from "@/lib/unit/labels";

/** Which units this one came from, and who went on with its work. */
export function SuccessionLines({ before, after }: Awaited<ReturnType<typeof readSuccession>>) {
  if (before.length + after.length === 0) return null;
  return (
    <ul className="mt-3">
      {before.map(({ unit, change, tookOverOn }) => (
        <li key={unit.id}>
          {formatLong(tookOverOn)}接续<a href={paths.units.show(unit.id)}>{unit.name}</a>（
          {UNIT_CHANGE_LABEL[change]}）；它办结的提案仍在它名下，本单位可以看。
        </li>
      ))}
      {after.map(({ successor, change, tookOverOn }) => (
        <li key={successor.id}>
          {formatLong(tookOverOn)}起由<a href={paths.units.show(successor.id)}>{successor.name}</a>
          接续（{UNIT_CHANGE_LABEL[change]}）；在办的提案已移交。
        </li>
      ))}
    </ul>
  );
}
