import { Empty } from "@/components/ui/empty";
import { RadioRow } from "@/components/ui/radio-row";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { DateInput } from "@/components/ui/text-input";
import { ASSIGNMENT_ROLE_LABEL } from "@/lib/assignment/labels";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import type { Movable } from "@/lib/succession/queries";
import type { UnitOptions } from "@/lib/unit/queries";

type Props = { units: UnitOptions; movable: Movable; today: PlainDate };

/** What became of the unit, who goes on, from when; and where each open case goes. */
export function SuccessionFields({ units, movable, today }: Props) {
  return (
    <>
      <RadioRow
        name="change"
        legend="变动"
        layout="stack"
        options={[
          { value: "RENAMED", label: "更名", note: "先用新名称增加一个单位，再选它" },
          { value: "MERGED", label: "并入", note: "并入另一个单位" },
          { value: "SPLIT", label: "拆分", note: "在办的提案可以分给几个单位" },
        ]}
        required
      />
      <Select
        name="successorId"
        label="接续的单位"
        options={units}
        emptyLabel="选一个单位"
        defaultValue=""
        required
      />
      <DateInput
        name="tookOverOn"
        label="接续日期"
        hint="这天起的数字算在接续的单位，以前的仍算原单位"
        defaultValue={today}
        max={today}
        required
      />
      {movable.open.length === 0 ? (
        <Empty title="没有在办的提案要移交。" />
      ) : (
        <Table caption={`移交在办的${movable.open.length}件次`} phone="pairs">
          <thead>
            <tr>
              <th scope="col">案号</th>
              <th scope="col">方式</th>
              <th scope="col">移交给</th>
            </tr>
          </thead>
          <tbody>
            {movable.open.map(({ id, caseNumber, role, proposalId }) => (
              <tr key={id}>
                <td data-label="案号">
                  <a href={paths.proposal.show(proposalId)}>{caseNumber}</a>
                </td>
                <td data-label="方式">{ASSIGNMENT_ROLE_LABEL[role]}</td>
                <td data-label="移交给">
                  <Select
                    name={`to-${id}`}
                    label={`第${caseNumber}号移交给`}
                    hideLabel
                    options={units}
                    emptyLabel="上面选的接续单位"
                    defaultValue=""
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="note">
        {movable.people.length > 0
          ? `账号一起移交：${movable.people.map(({ name }) => name).join("、")}。`
          : "本单位没有账号要移交。"}
        期限不变；已答复、办结的提案仍在本单位名下，接续的单位可以看。
      </p>
    </>
  );
}
