import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { STEP_CODES, STEPS } from "@/lib/calendar/steps";
import { editLimitsAction } from "@/lib/plenary/actions";
import { LIMIT_BASIS_LABEL } from "@/lib/plenary/labels";
import type { PlenarySettings } from "@/lib/plenary/queries";

const BASES = Object.entries(LIMIT_BASIS_LABEL).map(([value, label]) => ({ value, label }));

/** The limits by step, in the order in which the steps come. */
export function LimitSection({ plenary }: { plenary: PlenarySettings }) {
  const settings = new Map(plenary.limits.map((limit) => [limit.step, limit]));
  return (
    <section>
      <SectionHead title="办理期限" note="月数到期在同日；天数从次日数起" />
      <Notice title="改期限以后">
        <p>
          答复、会办意见、重新办理的期限在交办时算定并记下：正在走的不重算，新的期限从以后的交办起用。签收、申退、首次联系、评价的期限随时按这里的设置推算，改后立即按新的算。
        </p>
      </Notice>
      <ActForm
        action={editLimitsAction}
        hidden={{ plenaryId: plenary.id }}
        label="办理期限"
        className="stack"
      >
        <Table caption="办理期限" phone="pairs">
          <thead>
            <tr>
              <th scope="col">步骤</th>
              <th scope="col">起算</th>
              <th scope="col">数目</th>
              <th scope="col">算法</th>
              <th scope="col">固定日期</th>
            </tr>
          </thead>
          <tbody>
            {STEP_CODES.filter((code) => settings.has(code)).map((code) => {
              const { n, basis, fixedOn } = settings.get(code)!;
              const { label, from } = STEPS[code];
              return (
                <tr key={code}>
                  <td>{label}</td>
                  <td data-label="起算">{from}</td>
                  <td>
                    <TextInput
                      hideLabel
                      name={`n-${code}`}
                      label={`${label}的数目`}
                      inputMode="numeric"
                      size={3}
                      defaultValue={n ?? ""}
                    />
                  </td>
                  <td>
                    <Select
                      hideLabel
                      name={`basis-${code}`}
                      label={`${label}的算法`}
                      options={BASES}
                      defaultValue={basis}
                    />
                  </td>
                  <td>
                    <DateInput
                      hideLabel
                      name={`fixedOn-${code}`}
                      label={`${label}的固定日期`}
                      defaultValue={fixedOn ?? ""}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </Table>
        <SubmitButton>存办理期限</SubmitButton>
      </ActForm>
    </section>
  );
}
