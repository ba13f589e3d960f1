import { DeskSection } from "@/components/desk/desk-section";
import { OwedTable } from "@/components/desk/owed-table";
import { formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import { isLate, isSoon, nearestDue, type Owed } from "@/lib/desk/owed";

type Props = {
  owed: readonly Owed[];
  today: PlainDate;
  /** For who may chase: the assignments chased today. */
  reminded?: ReadonlySet<number>;
};

/** What units are late with, and what is soon late; without either, the nearest limit. */
export function OwedSections({ owed, today, reminded }: Props) {
  const [late, soon] = [owed.filter(isLate), owed.filter(isSoon)];
  const nearest = nearestDue(
    owed.filter((one) => !isSoon(one)),
    today,
  );
  const next = nearest
    ? `最近到期的是${formatMonthDay(nearest.dueOn)}，${nearest.count}件次。`
    : "没有在计时的步骤。";
  const units = new Set(late.map((one) => one.unitId)).size;
  return (
    <>
      <DeskSection
        id="late"
        mark="late"
        title="单位超期"
        count={late.length}
        note={late.length > 0 ? `${late.length}件次，${units}个单位` : null}
        empty={`没有单位超期。${soon.length > 0 ? `5个工作日内到期的有${soon.length}件次。` : next}`}
      >
        <OwedTable owed={late} caption="超期的单位" reminded={reminded} />
      </DeskSection>
      <DeskSection
        id="soon"
        mark="soon"
        title="5个工作日内到期"
        count={soon.length}
        note={soon.length > 0 ? `${soon.length}件次` : null}
        empty={`5个工作日内没有到期的。${next}`}
      >
        <OwedTable owed={soon} caption="快到期的单位" />
      </DeskSection>
    </>
  );
}
