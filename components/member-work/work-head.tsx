import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/head";
import { Select } from "@/components/ui/select";
import { DateInput } from "@/components/ui/text-input";
import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import type { PlenarySummary } from "@/lib/plenary/queries";

type Props = {
  plenary: PlenarySummary;
  plenaries: PlenarySummary[];
  asOf: PlainDate;
  /** Only members without any proposal are shown. */
  none: boolean;
};

/** The plenary and the day that everything below is counted for; a GET form. */
export function WorkHead({ plenary, plenaries, asOf, none }: Props) {
  return (
    <PageHead
      title="委员履职"
      note={`${plenary.name}　截至${formatLong(asOf)}`}
      side={
        <form
          method="get"
          action={paths.members.work()}
          className="no-print flex flex-wrap items-center gap-2"
        >
          {none ? <input type="hidden" name="show" value="none" /> : null}
          <Select
            name="plenary"
            label="届次"
            hideLabel
            defaultValue={String(plenary.id)}
            options={plenaries.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <DateInput name="asOf" label="截至" hideLabel defaultValue={asOf} required />
          <Button>更新</Button>
        </form>
      }
    />
  );
}
