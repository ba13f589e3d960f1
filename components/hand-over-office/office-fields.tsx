import { Checkbox } from "@/components/ui/checkbox";
import { TextInput } from "@/components/ui/text-input";
import type { OfficeSettings } from "@/lib/hand-over-office/queries";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";

type Office = OfficeSettings["offices"][number];
type Props = { office?: Office; people: OfficeSettings["people"] };

/** What an office is called, whose units are its own, and who belongs to it. */
export function OfficeFields({ office, people }: Props) {
  const at = office?.id ?? "new";
  return (
    <>
      <TextInput
        name="name"
        id={`name-${at}`}
        label="名称"
        hint="比如市委督查室"
        defaultValue={office?.name}
        required
      />
      <fieldset>
        <legend className="field-name">交办哪些系统的单位</legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-4">
          {Object.entries(UNIT_SYSTEM_LABEL).map(([value, label], index) => (
            <Checkbox
              key={value}
              name="systems"
              id={index === 0 ? `systems-${at}` : `systems-${at}-${value}`}
              value={value}
              label={label}
              defaultChecked={office?.systems.some((one) => one === value)}
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="field-name">哪些人属于它</legend>
        {people.map(({ grantId, name, officeId }) => (
          <Checkbox
            key={grantId}
            name="grantIds"
            id={`grant-${at}-${grantId}`}
            value={String(grantId)}
            label={name}
            defaultChecked={office !== undefined && officeId === office.id}
          />
        ))}
      </fieldset>
    </>
  );
}
