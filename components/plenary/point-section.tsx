import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import { editPointsAction } from "@/lib/member-work/actions";
import { POINT_KIND_NAMES, POINT_KINDS } from "@/lib/member-work/kinds";
import { type PointTable, showPoints } from "@/lib/member-work/points";

type Props = { plenaryId: number; table: PointTable };

const shown = (tenths: number | null | undefined) => (tenths ? showPoints(tenths) : "");

/** What a member gets points for, and how many at most. */
export function PointSection({ plenaryId, table }: Props) {
  return (
    <section>
      <SectionHead title="履职积分" note="空着的项目不给分；改了规则，各位委员的积分当即重算" />
      <ActForm action={editPointsAction} hidden={{ plenaryId }} label="履职积分" className="stack">
        <Table caption="履职积分" phone="pairs">
          <thead>
            <tr>
              <th scope="col">事项</th>
              <th scope="col">每件（分）</th>
              <th scope="col">这一项最多（分）</th>
            </tr>
          </thead>
          <tbody>
            {POINT_KIND_NAMES.map((kind) => {
              const { label, words } = POINT_KINDS[kind];
              const rule = table.rules.find((one) => one.kind === kind);
              const input = { hideLabel: true, inputMode: "decimal", size: 5 } as const;
              return (
                <tr key={kind}>
                  <td>
                    {label} <span className="second">{words}</span>
                  </td>
                  <td>
                    <TextInput
                      {...input}
                      name={`points-${kind}`}
                      label={`${label}每件的积分`}
                      defaultValue={shown(rule?.tenths)}
                    />
                  </td>
                  <td>
                    <TextInput
                      {...input}
                      name={`cap-${kind}`}
                      label={`${label}的积分上限`}
                      defaultValue={shown(rule?.capTenths)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Table>
        <TextInput
          name="cap"
          label="全年合计最多（分）"
          hint="不设上限的空着"
          inputMode="decimal"
          size={5}
          defaultValue={shown(table.capTenths)}
        />
        <SubmitButton>存履职积分</SubmitButton>
      </ActForm>
    </section>
  );
}
