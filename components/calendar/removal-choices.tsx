import { Checkbox } from "@/components/ui/checkbox";
import type { DayOverride } from "@/lib/calendar/holidays";
import { formatLong, formatWeekdayShort } from "@/lib/calendar/plain-date";

type Props = { entered: DayOverride[]; chosen: string | null };

/** The entered days to choose from; one that the person came for is ticked. */
export function RemovalChoices({ entered, chosen }: Props) {
  return (
    <fieldset>
      <legend className="field-head">
        <span className="field-name">去掉哪几天</span>
      </legend>
      <div className="grid grid-cols-3 gap-x-6 phone:grid-cols-1">
        {entered.map(({ date, worked, name }, index) => (
          <Checkbox
            key={date}
            id={index === 0 ? "dates" : `dates-${date}`}
            name="dates"
            value={date}
            label={`${formatLong(date)}（${formatWeekdayShort(date)}）${worked ? "上班" : "放假"}，${name}`}
            defaultChecked={date === chosen}
          />
        ))}
      </div>
    </fieldset>
  );
}
