import { EmployerLines } from "@/components/employer/employer-notice";
import { PlanCell, PlanLink, type Side, WishCell } from "@/components/hand-over/worksheet-cells";
import { Button } from "@/components/ui/button";
import { RowCheckbox } from "@/components/ui/checkbox";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { DateInput } from "@/components/ui/text-input";
import { type EmployerNotes, notesOfChoice } from "@/lib/employer/words";
import type { WorksheetCase } from "@/lib/hand-over-plan/queries";
import { paths } from "@/lib/paths";

/** The form that the rows' boxes belong to. */
const BATCH = "batch";

type Props = {
  plenaryId: number;
  cases: WorksheetCase[];
  today: string;
  side: Side;
  employers: EmployerNotes;
};

/** Cases with units chosen by the office: it ticks those of the next batch, all to begin with, and looks at them first. */
export function PlannedCases({ plenaryId, cases, today, side, employers }: Props) {
  if (cases.length === 0) return null;
  return (
    <section>
      <SectionHead title="已拟定单位，可以交办" note={`${cases.length}件`} id="planned" />
      {side === "OFFICE" ? (
        <form
          id={BATCH}
          action={paths.handOver.preview()}
          className="my-3 flex flex-wrap items-end gap-3"
          aria-label="成批交办"
        >
          <input type="hidden" name="plenary" value={plenaryId} />
          <DateInput name="on" label="交办日期" defaultValue={today} max={today} required />
          <Button look="main">预览这一批</Button>
        </form>
      ) : null}
      <Table caption="已拟定单位的提案" density="tight" phone="pairs">
        <thead>
          <tr>
            {side === "OFFICE" ? (
              <th scope="col">
                <span className="sr-only">放进这一批</span>
              </th>
            ) : null}
            <th scope="col">案号</th>
            <th scope="col">案由</th>
            <th scope="col">拟交办</th>
            <th scope="col">意愿与建议</th>
            <th scope="col">
              <span className="sr-only">改</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <PlannedRow key={one.id} one={one} side={side} employers={employers} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

type RowProps = Pick<Props, "side" | "employers"> & { one: WorksheetCase };

function PlannedRow({ one, side, employers }: RowProps) {
  return (
    <tr>
      {side === "OFFICE" ? (
        <td>
          <RowCheckbox
            form={BATCH}
            name="case"
            value={String(one.id)}
            label={`${one.caseNumber}放进这一批`}
            defaultChecked
          />
        </td>
      ) : null}
      <td data-label="案号" className="nowrap">
        <b>{one.caseNumber}</b>
      </td>
      <td data-label="案由">
        <a href={paths.proposal.show(one.id)}>{one.title}</a>
      </td>
      <td data-label="拟交办">
        <PlanCell plan={one.office} />
        <EmployerLines notes={notesOfChoice(employers.get(one.id), one.office?.units)} />
      </td>
      <td data-label="意愿">
        <WishCell one={one} />
        {one.committee ? (
          <span className="second">
            提案委建议：
            <PlanCell plan={one.committee} />
          </span>
        ) : null}
      </td>
      <td data-label="单位" className="nowrap">
        <PlanLink one={one} side={side} />
      </td>
    </tr>
  );
}
