import { OnBehalf } from "@/components/assignment/on-behalf";
import { ScanInput } from "@/components/assignment/scan-input";
import { DateInput } from "@/components/ui/text-input";
import type { PlainDate } from "@/lib/calendar/plain-date";

type Props = { unit: string; paper: string; today: PlainDate };

/** A unit's request that came on paper: for whom it is entered, the day it came, and the scan. */
export function PaperRequest({ unit, paper, today }: Props) {
  return (
    <>
      <OnBehalf of={unit} paper={paper} />
      <DateInput
        name="requestedOn"
        label="收到日期"
        hint="期限按这天看，不早于交办日期"
        defaultValue={today}
        max={today}
        required
      />
      <ScanInput label={`${paper}扫描件`} />
    </>
  );
}
