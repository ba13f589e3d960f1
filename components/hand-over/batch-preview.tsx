import { EmployerLines } from "@/components/employer/employer-notice";
import { PlanCell } from "@/components/hand-over/worksheet-cells";
import { UnitCounts } from "@/components/hand-over/unit-counts";
import { ActForm } from "@/components/ui/act-form";
import { DefinitionList } from "@/components/ui/definition-list";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { formatLong, formatMonthDayWeekday, type PlainDate } from "@/lib/calendar/plain-date";
import { type EmployerNotes, notesOfChoice } from "@/lib/employer/words";
import type { readLimitsOfCases } from "@/lib/hand-over/queries";
import { handOverBatchAction } from "@/lib/hand-over-batch/actions";
import type { previewBatch } from "@/lib/hand-over-batch/preview";
import type { WorksheetCase } from "@/lib/hand-over-plan/queries";
import { paths } from "@/lib/paths";

export type Preview = ReturnType<typeof previewBatch<WorksheetCase>>;

type Props = {
  plenaryId: number;
  on: PlainDate;
  preview: Preview;
  limits: Awaited<ReturnType<typeof readLimitsOfCases>>;
  employers: EmployerNotes;
};

/** What the batch would do, in full, and the one button that does it. */
export function BatchPreview({ plenaryId, on, preview, limits, employers }: Props) {
  const { ready, units, seen } = preview;
  return (
    <>
      <section>
        <SectionHead title={`${formatLong(on)}交办${ready.length}件`} />
        <p className="note py-2">
          按下以后各单位在待办里看到，期限从第二天起算；没有单位签收以前可以整批撤销。
        </p>
        <ActForm
          action={handOverBatchAction}
          hidden={{
            plenaryId,
            handedOverOn: on,
            seen,
            proposalIds: ready.map(({ id }) => id),
          }}
          label="成批交办"
        >
          <SubmitButton pendingLabel="正在交办，要几秒钟……">{`交办这${ready.length}件`}</SubmitButton>
        </ActForm>
      </section>
      <section>
        <SectionHead title="各单位" note="件次" />
        <UnitCounts units={units} />
      </section>
      <section>
        <SectionHead title="这一天交办的期限" />
        <DefinitionList
          items={limits.map(({ label, dueOn, sentence }) => ({
            term: label,
            value: (
              <>
                <b>{formatMonthDayWeekday(dueOn)}</b>
                <span className="second">{sentence}</span>
              </>
            ),
          }))}
        />
      </section>
      <section>
        <SectionHead title="这一批的提案" note={`${ready.length}件`} />
        <Table caption="这一批的提案" density="tight" phone="pairs">
          <thead>
            <tr>
              <th scope="col">案号</th>
              <th scope="col">案由</th>
              <th scope="col">承办单位</th>
            </tr>
          </thead>
          <tbody>
            {ready.map((one) => (
              <tr key={one.id}>
                <td data-label="案号" className="nowrap">
                  <b>{one.caseNumber}</b>
                </td>
                <td data-label="案由">
                  <a href={paths.proposal.show(one.id)}>{one.title}</a>
                </td>
                <td data-label="单位">
                  <PlanCell plan={one.office} />
                  <EmployerLines notes={notesOfChoice(employers.get(one.id), one.office?.units)} />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </section>
    </>
  );
}

/** What stays behind, and why. */
export function LeftOut({ leftOut }: Pick<Preview, "leftOut">) {
  if (leftOut.length === 0) return null;
  return (
    <section>
      <SectionHead title="不在这一批" note={`${leftOut.length}件`} id="left-out" />
      <Table caption="不在这一批的提案" density="tight" phone="pairs">
        <thead>
          <tr>
            <th scope="col">案号</th>
            <th scope="col">案由</th>
            <th scope="col">原因</th>
          </tr>
        </thead>
        <tbody>
          {leftOut.map(({ one, fault }) => (
            <tr key={one.id}>
              <td data-label="案号" className="nowrap">
                <b>{one.caseNumber}</b>
              </td>
              <td data-label="案由">
                <a href={paths.proposal.handOverPlan(one.id)}>{one.title}</a>
              </td>
              <td data-label="原因">{fault}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
