import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/head";
import { Select } from "@/components/ui/select";
import { paths } from "@/lib/paths";
import type { PlenarySummary } from "@/lib/plenary/queries";

type Props = {
  plenary: PlenarySummary;
  others: PlenarySummary[];
  /** What it is held against; null: the standard tables. */
  other: PlenarySummary | null;
};

/** Which plenary is held against which; a GET form. */
export function DifferenceHead({ plenary, others, other }: Props) {
  const { id, name } = plenary;
  const crumbs = [
    { href: paths.plenaries.list, label: "届次" },
    { href: paths.plenaries.show(id), label: name },
    { label: "不同之处" },
  ];
  return (
    <PageHead
      small
      above={<Breadcrumb items={crumbs} />}
      title={`${name}与${other?.name ?? "通用的表"}的不同`}
      note="两边都按现在的设置比较"
      side={
        <form method="get" className="no-print flex flex-wrap items-center gap-2">
          <Select
            name="with"
            label="与哪个届次比较"
            hideLabel
            defaultValue={other ? String(other.id) : "standard"}
            options={[
              ...others.map((one) => ({ value: String(one.id), label: one.name })),
              { value: "standard", label: "通用的表" },
            ]}
          />
          <Button>比较</Button>
        </form>
      }
    />
  );
}
