import { Checkbox } from "@/components/ui/checkbox";
import type { DayOverride } from "@/lib/calendar/holidays";
import { boxName } from "@/lib/calendar-day/schema";
import { formatLong, formatWeekdayShort } from "@/lib/calendar/plain-date";

type Props = {
  entered: DayOverride[];
  /** A date, or all */
  chosen: string | null;
};

/** The entered days to choose from; one that the person came for is ticked. */
export function RemovalChoices({ entered, chosen }: Props) {
  return (
    <fieldset id="dates">
      <legend className="field-head">
        <span className="field-name">去掉哪几天</span>
      </legend>
      <div className="grid grid-cols-2 gap-x-6 phone:grid-cols-1">
        {entered.map(({ date, worked, name }) => (
          <Checkbox
            key={date}
            name={boxName(date)}
            label={`${formatLong(date)}（${formatWeekdayShort(date)}）${worked ? "上班" : "放假"}，${name}`}
            defaultChecked={chosen === "all" || date === chosen}
          />
        ))}
      </div>
    </fieldset>
  );
}
