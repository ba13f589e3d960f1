import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { COLLECTIVE_KIND_LABEL } from "@/lib/member/labels";
import type { CollectiveRow, MemberChoice } from "@/lib/member/queries";

const KINDS = Object.entries(COLLECTIVE_KIND_LABEL).map(([value, label]) => ({ value, label }));

/** A collective proposer; its contact acts for it. */
export function CollectiveFields({
  collective,
  members,
}: {
  collective?: CollectiveRow;
  members: MemberChoice[];
}) {
  return (
    <>
      <TextInput name="name" label="名称" defaultValue={collective?.name} required />
      <Select
        name="kind"
        label="类型"
        emptyLabel="选一种"
        options={KINDS}
        defaultValue={collective?.kind ?? ""}
      />
      <Select
        name="contactId"
        label="联络的委员"
        hint="代集体提交、确认面商、评价"
        emptyLabel="还没有定"
        options={members.map((one) => ({
          value: String(one.id),
          label: [one.name, one.sector, one.employer].filter(Boolean).join("，"),
        }))}
        defaultValue={String(collective?.contactId ?? "")}
      />
    </>
  );
}
