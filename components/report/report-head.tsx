import type { Route } from "next";
import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/head";
import { Select } from "@/components/ui/select";
import { DateInput } from "@/components/ui/text-input";
import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import type { PlenarySummary } from "@/lib/plenary/queries";

type Props = {
  title: string;
  plenary: PlenarySummary;
  plenaries: PlenarySummary[];
  /** Leave out where the page is of a whole plenary and no day. */
  asOf?: PlainDate;
  /** Where the form that changes plenary and day leads; `kept` goes along unseen. */
  action: Route;
  kept?: Record<string, string>;
  children?: ReactNode;
};

/** The plenary and day that a report is of, in a GET form. */
export function ReportHead({ title, plenary, plenaries, asOf, action, kept, children }: Props) {
  const home = { href: paths.reports.home({ plenary: plenary.id, asOf }), label: "报表" };
  return (
    <PageHead
      small
      above={<Breadcrumb items={[home, { label: title }]} />}
      title={title}
      note={`${plenary.name}${asOf ? `　截至${formatLong(asOf)}` : ""}`}
      side={
        <div className="no-print flex flex-wrap items-center gap-2">
          <ViewForm {...{ plenary, plenaries, asOf, action, kept }} />
          {children}
        </div>
      }
    />
  );
}

/** Which plenary, which day. */
export function ViewForm({
  plenary,
  plenaries,
  asOf,
  action,
  kept = {},
}: Omit<Props, "title" | "children">) {
  if (!asOf && plenaries.length < 2) return null;
  return (
    <form method="get" action={action} className="flex flex-wrap items-center gap-2">
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {plenaries.length > 1 ? (
        <Select
          name="plenary"
          label="届次"
          hideLabel
          defaultValue={String(plenary.id)}
          options={plenaries.map((one) => ({ value: String(one.id), label: one.name }))}
        />
      ) : (
        <input type="hidden" name="plenary" value={plenary.id} />
      )}
      {asOf ? <DateInput name="asOf" label="截至" hideLabel defaultValue={asOf} required /> : null}
      <Button>更新</Button>
    </form>
  );
}
