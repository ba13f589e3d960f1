import { Checkbox } from "@/components/ui/checkbox";
import { FieldRow } from "@/components/ui/columns";
import { Select } from "@/components/ui/select";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";
import type { UnitRow } from "@/lib/unit/queries";

const SYSTEMS = Object.entries(UNIT_SYSTEM_LABEL).map(([value, label]) => ({ value, label }));

/** A unit's details; for one that exists also the day it was merged or abolished. */
export function UnitFields({ unit }: { unit?: UnitRow }) {
  return (
    <>
      <TextInput
        name="name"
        label="单位名称"
        hint={unit ? "改名后，原来的名称仍能认出这个单位" : undefined}
        defaultValue={unit?.name}
      />
      <FieldRow>
        <TextInput
          name="shortName"
          label="简称"
          hint="可以空着"
          defaultValue={unit?.shortName ?? ""}
        />
        <Select
          name="system"
          label="系统"
          emptyLabel="选一个"
          options={SYSTEMS}
          defaultValue={unit?.system ?? ""}
        />
      </FieldRow>
      <TextInput
        name="supervisor"
        label="分管领导"
        hint="可以空着"
        defaultValue={unit?.supervisor ?? ""}
      />
      <FieldRow>
        <TextInput
          name="contact"
          label="联络员"
          hint="可以空着"
          defaultValue={unit?.contact ?? ""}
        />
        <TextInput
          name="phone"
          type="tel"
          label="电话"
          hint="可以空着"
          defaultValue={unit?.phone ?? ""}
        />
      </FieldRow>
      {unit ? (
        <Checkbox
          name="headSigns"
          label="答复只由负责人用自己的账号签发"
          hint="不选：经办人也可以登记纸上的签发，附签发页"
          defaultChecked={unit.headSigns}
        />
      ) : null}
      {unit ? (
        <DateInput
          name="endedOn"
          label="撤并日期"
          hint="这一天起不再交办；没有撤并就空着"
          defaultValue={unit.endedOn ?? ""}
        />
      ) : null}
    </>
  );
}
