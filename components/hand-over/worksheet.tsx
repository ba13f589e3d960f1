import {
  AdoptButton,
  PlanCell,
  PlanLink,
  type Side,
  WishCell,
} from "@/components/hand-over/worksheet-cells";
import { EmployerLines } from "@/components/employer/employer-notice";
import { ActForm } from "@/components/ui/act-form";
import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { adoptAction, adoptWishesAction } from "@/lib/hand-over-plan/actions";
import type { WorksheetCase } from "@/lib/hand-over-plan/queries";
import type { EmployerNotes } from "@/lib/employer/words";
import { paths } from "@/lib/paths";

/** The form that the rows' buttons belong to. */
const ADOPT = "adopt";

type Props = { plenaryId: number; cases: WorksheetCase[]; side: Side; employers: EmployerNotes };

/** Cases without a choice of the office yet: what the proposer wishes, what the committee suggests. */
export function OpenCases({ plenaryId, cases, side, employers }: Props) {
  const readable = cases.filter(({ wished }) => wished).length;
  return (
    <section>
      <SectionHead
        title="还没有拟定单位"
        note={cases.length > 0 ? `${cases.length}件` : null}
        id="open"
      />
      {cases.length === 0 ? (
        <p className="note py-2">有案号、没有交办的提案都拟定了单位。</p>
      ) : (
        <>
          {side === "OFFICE" ? (
            <ActForm id={ADOPT} action={adoptAction} className="" label="采用">
              {null}
            </ActForm>
          ) : null}
          {side === "OFFICE" && readable > 1 ? (
            <ActForm
              action={adoptWishesAction}
              hidden={{ plenaryId }}
              className="my-3"
              label="全部采用"
            >
              <SubmitButton look="plain">{`采用全部${readable}件认得出的意愿`}</SubmitButton>
            </ActForm>
          ) : null}
          <Table caption="还没有拟定单位的提案" density="tight" phone="pairs">
            <thead>
              <tr>
                <th scope="col">案号</th>
                <th scope="col">案由</th>
                <th scope="col">提案者的意愿</th>
                <th scope="col">提案委的建议</th>
                <th scope="col">拟定</th>
              </tr>
            </thead>
            <tbody>
              {cases.map((one) => (
                <OpenRow key={one.id} one={one} side={side} employers={employers} />
              ))}
            </tbody>
          </Table>
        </>
      )}
    </section>
  );
}

type RowProps = Pick<Props, "side" | "employers"> & { one: WorksheetCase };

function OpenRow({ one, side, employers }: RowProps) {
  return (
    <tr>
      <td data-label="案号" className="nowrap">
        <b>{one.caseNumber}</b>
      </td>
      <td data-label="案由">
        <a href={paths.proposal.show(one.id)}>{one.title}</a>
        {one.category ? <span className="second">{one.category}</span> : null}
        <EmployerLines notes={employers.get(one.id) ?? []} />
      </td>
      <td data-label="意愿">
        <WishCell one={one} />
        {side === "OFFICE" && one.wished ? (
          <AdoptButton form={ADOPT} from="wish" one={one} units={one.wished} />
        ) : null}
      </td>
      <td data-label="建议">
        <PlanCell plan={one.committee} />
        {side === "OFFICE" && one.committee ? (
          <AdoptButton form={ADOPT} from="suggestion" one={one} units={one.committee.units} />
        ) : null}
      </td>
      <td data-label="拟定" className="nowrap">
        <PlanLink one={one} side={side} />
      </td>
    </tr>
  );
}

/** Nothing waits: how it comes about that something does. */
export function NothingToHandOver({ unnumbered }: { unnumbered: number }) {
  return (
    <Empty title="没有等交办的提案。">
      {unnumbered > 0
        ? `已立案的有${unnumbered}件还没有案号，提案委编了案号以后列在这里。`
        : "立案并编了案号的提案会列在这里。"}
    </Empty>
  );
}
