import { ActForm } from "@/components/ui/act-form";
import { DefinitionList } from "@/components/ui/definition-list";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { formatLong } from "@/lib/calendar/plain-date";
import { addAliasAction, removeAliasAction } from "@/lib/unit/actions";
import { UNIT_SYSTEM_LABEL } from "@/lib/unit/labels";
import type { UnitRow } from "@/lib/unit/queries";

/** A unit's details as pairs. */
export function UnitDetails({ unit, withPhones }: { unit: UnitRow; withPhones: boolean }) {
  return (
    <DefinitionList
      look="grid"
      items={[
        { term: "系统", value: UNIT_SYSTEM_LABEL[unit.system] },
        { term: "简称", value: unit.shortName ?? "—" },
        { term: "分管领导", value: unit.supervisor ?? "—" },
        { term: "联络员", value: unit.contact ?? "—" },
        ...(withPhones ? [{ term: "电话", value: unit.phone ?? "—" }] : []),
        {
          term: "答复签发",
          value: unit.headSigns ? "负责人用自己的账号" : "负责人账号或纸质签发页",
        },
        ...(unit.endedOn ? [{ term: "撤并", value: formatLong(unit.endedOn) }] : []),
      ]}
    />
  );
}

/** Other names by which sheets and letters know the unit. */
export function UnitAliases({ unit, mayChange }: { unit: UnitRow; mayChange: boolean }) {
  if (!mayChange && unit.aliases.length === 0) return null;
  return (
    <section>
      <SectionHead title="别名" note="导入的表里写这些名称，也认作这个单位" />
      <ul className="stack">
        {unit.aliases.map((alias) => (
          <li key={alias} className="button-row">
            <span>{alias}</span>
            {mayChange ? (
              <ActForm
                action={removeAliasAction}
                hidden={{ unitId: unit.id, alias }}
                className="contents"
                label={`去掉别名${alias}`}
              >
                <SubmitButton look="plain">去掉</SubmitButton>
              </ActForm>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <ActForm action={addAliasAction} hidden={{ unitId: unit.id }} label="加一个别名">
          <TextInput name="alias" label="加一个别名" />
          <SubmitButton look="plain">加上</SubmitButton>
        </ActForm>
      ) : null}
    </section>
  );
}
