import { RowFilter } from "@/components/new-term/row-filter";
import { Select } from "@/components/ui/select";
import { GroupRow, Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import type { RegisterMember } from "@/lib/new-term/register";

const KINDS = [
  { value: "STAYS", label: "留任" },
  { value: "LEAVES", label: "离任" },
  { value: "JOINS", label: "新任" },
];

/** Everybody in office, by sector; untouched rows stay as they are. */
export function MemberRows({ members }: { members: readonly RegisterMember[] }) {
  const groups = Map.groupBy(members, ({ sector }) => sector ?? "界别未填");
  return (
    <div id="term-members" className="stack">
      <RowFilter table="term-members" />
      <Table caption="委员名单" phone="pairs">
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">去留</th>
            <th scope="col">界别</th>
            <th scope="col">工作单位</th>
            <th scope="col">职务</th>
            <th scope="col">专委会</th>
          </tr>
        </thead>
        {[...groups].map(([sector, rows]) => (
          <tbody key={sector}>
            <GroupRow span={6}>
              {sector}　{rows.length}人
            </GroupRow>
            {rows.map((one) => (
              <MemberRowInputs key={one.id} member={one} />
            ))}
          </tbody>
        ))}
      </Table>
    </div>
  );
}

const INPUTS = [
  ["sector", "界别", 8],
  ["employer", "工作单位", 14],
  ["post", "职务", 8],
  ["committee", "专委会", 10],
] as const;

function MemberRowInputs({ member }: { member: RegisterMember }) {
  const { id, name, sector, employer } = member;
  return (
    <tr data-find={[name, sector, employer].filter(Boolean).join(" ")}>
      <td className="nowrap">{name}</td>
      <td>
        <Select
          hideLabel
          name={`stay-${id}`}
          label={`${name}的去留`}
          options={KINDS}
          defaultValue="STAYS"
        />
      </td>
      {INPUTS.map(([value, label, size]) => (
        <td key={value} data-label={label}>
          <TextInput
            hideLabel
            name={`${value}-${id}`}
            label={`${name}的${label}`}
            size={size}
            list={value === "sector" ? "term-sectors" : undefined}
            defaultValue={member[value] ?? ""}
          />
        </td>
      ))}
    </tr>
  );
}
