import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { DateInput } from "@/components/ui/text-input";
import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { confirmFilingsAction } from "@/lib/filing/actions";
import type { StandingFiling } from "@/lib/filing/queries";
import { paths } from "@/lib/paths";

const FORM = "confirm-filings";

/** What waits for a second person: several are confirmed at once; one that is refused is refused on its own page. */
export function FilingsForm({ rows, today }: { rows: StandingFiling[]; today: PlainDate }) {
  return (
    <>
      <Table caption="拟立案，待复核" density="tight" phone="pairs">
        <thead>
          <tr>
            <th scope="col">选</th>
            <th scope="col">登记号</th>
            <th scope="col">案由</th>
            <th scope="col">提案者</th>
            <th scope="col">届次</th>
            <th scope="col">拟立案</th>
            <th scope="col">复核</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.filingId}>
              <td data-label="选">
                {one.second ? (
                  <input
                    type="checkbox"
                    name="filingIds"
                    value={one.filingId}
                    form={FORM}
                    aria-label={`${one.registrationNumber} ${one.title}，同意立案`}
                  />
                ) : (
                  "—"
                )}
              </td>
              <td data-label="登记号">{one.registrationNumber}</td>
              <td data-label="案由">
                <a href={paths.proposal.show(one.proposalId)}>{one.title}</a>
              </td>
              <td data-label="提案者">{one.leadProposer}</td>
              <td data-label="届次">{one.plenary}</td>
              <td data-label="拟立案">
                {one.by}，{formatLong(one.on)}
              </td>
              <td data-label="复核">
                {one.second ? (
                  <a href={paths.proposal.filingConfirmation(one.proposalId)}>逐件复核</a>
                ) : (
                  "须别人复核"
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {rows.some(({ second }) => second) ? (
        <ActForm id={FORM} action={confirmFilingsAction} label="选中的同意立案">
          <DateInput
            name="decidedOn"
            label="立案日期"
            hint="不早于拟立案日期"
            defaultValue={today}
            max={today}
            required
          />
          <SubmitButton>选中的同意立案</SubmitButton>
        </ActForm>
      ) : null}
    </>
  );
}
