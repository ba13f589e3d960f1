import { Table } from "@/components/ui/table";
import { ASSIGNMENT_ROLE_LABEL } from "@/lib/assignment/labels";
import { formatLong, formatMonthDay, formatMonthDayWeekday } from "@/lib/calendar/plain-date";
import { unitsInWords } from "@/lib/hand-over/units-in-words";
import { phoneInShort } from "@/lib/proposer-phone/words";
import type { Sheet } from "@/lib/hand-over-batch/sheets";

type Props = { sheet: Sheet; batchNumber: string | null; plenary: string };

/** 交办单: what one unit gets, by when it has to sign for it, and the place to sign. A page of paper each. */
export function HandOverSheet({ sheet, batchNumber, plenary }: Props) {
  const { unit, office, assignedOn, accept, returnRequest, cases } = sheet;
  return (
    <article
      className="paper max-w-[46rem] break-after-page py-6 last:break-after-auto not-last:border-b not-last:border-control print:border-0 print:py-0"
      aria-label={`${unit}的交办单`}
    >
      <h2 className="text-center text-xl font-bold">{office}提案交办单</h2>
      <p className="flex flex-wrap justify-between gap-x-6 py-2">
        <span>{batchNumber ? `批次：${batchNumber}` : "单件交办"}</span>
        <span>交办日期：{formatLong(assignedOn)}</span>
      </p>
      <p className="py-2">
        <b>{unit}</b>：
      </p>
      <p className="py-1 indent-[2em]">
        现将{plenary}以下{cases.length}件提案交由你单位办理，请按期限办理。
      </p>
      <Table caption={`交${unit}办理的提案`} density="tight" phone="pairs">
        <thead>
          <tr>
            <th scope="col">案号</th>
            <th scope="col">案由</th>
            <th scope="col">提案者</th>
            <th scope="col">方式</th>
            <th scope="col">其他承办单位</th>
            <th scope="col">期限</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.proposalId}>
              <td data-label="案号" className="nowrap">
                <b>{one.caseNumber}</b>
              </td>
              <td data-label="案由">{one.title}</td>
              <td data-label="提案者" className="nowrap">
                {one.proposer}
                {one.phone ? <span className="second">{phoneInShort(one.phone)}</span> : null}
              </td>
              <td data-label="方式" className="nowrap">
                {ASSIGNMENT_ROLE_LABEL[one.role]}
              </td>
              <td data-label="其他单位">
                {unitsInWords(one.others.map(({ role, unit: name }) => ({ role, name }))) || "—"}
              </td>
              <td data-label="期限">
                {one.dueOn ? formatMonthDay(one.dueOn) : "没有期限"}
                <span className="second">
                  {one.role === "ASSIST" ? "前送会办意见" : "前答复提案者"}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <ol className="list-decimal space-y-1 py-3 pl-[2em]">
        <li>
          请在{accept.within}内，即{formatMonthDayWeekday(accept.by)}前签收：在系统里按“签收”，
          或者签在下面交回。签收后系统出有编号的回执。
        </li>
        <li>
          不属本单位职责的，请在{returnRequest.within}内，即
          {formatMonthDayWeekday(returnRequest.by)}
          前在系统里申退，写明职责依据；不得自行转给其他单位。
        </li>
        <li>会办单位把会办意见送主办单位；主办、独办、分办单位当面听取提案者意见后书面答复。</li>
      </ol>
      <dl className="grid break-inside-avoid grid-cols-2 gap-x-8 gap-y-6 pt-6">
        {["签收人（签名）", "签收日期", "联系电话", "单位（盖章）"].map((label) => (
          <div key={label} className="flex items-end gap-2">
            <dt className="nowrap">{label}：</dt>
            <dd className="h-8 flex-1 border-b border-control" />
          </div>
        ))}
      </dl>
    </article>
  );
}
