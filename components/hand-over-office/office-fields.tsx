import { CheckBoxes } from "@/components/ui/check-boxes";
import { TextInput } from "@/components/ui/text-input";
import type { OfficeSettings } from "@/lib/hand-over-office/queries";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";

type Props = {
  office: OfficeSettings["offices"][number] | undefined;
  people: OfficeSettings["people"];
};

const SYSTEMS = Object.entries(UNIT_SYSTEM_LABEL).map(([value, label]) => ({ value, label }));

/** What an office is called, whose units are its own, and who belongs to it. */
export function OfficeFields({ office, people }: Props) {
  const own = people.filter(({ officeId }) => office !== undefined && officeId === office.id);
  return (
    <>
      <TextInput
        name="name"
        label="名称"
        hint="比如市委督查室"
        defaultValue={office?.name}
        required
      />
      <CheckBoxes
        name="systems"
        legend="单位的系统"
        hint="这些系统的单位由它交办"
        groups={[{ options: SYSTEMS }]}
        chosen={office?.systems ?? []}
      />
      <CheckBoxes
        name="grantIds"
        legend="人员"
        hint="没有勾的仍在督查室"
        groups={[
          { options: people.map(({ grantId, name }) => ({ value: String(grantId), label: name })) },
        ]}
        chosen={own.map(({ grantId }) => String(grantId))}
      />
    </>
  );
}
