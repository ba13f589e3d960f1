import { short } from "@/components/import/issue-table";
import { Table } from "@/components/ui/table";
import { paths } from "@/lib/paths";
import type { RowPlan } from "@/lib/import/plan";
import { displayText } from "@/lib/import/register-row";

/** Field by field: what is recorded, and what the sheet makes of it. */
export function ChangesTable({ plans }: { plans: readonly RowPlan[] }) {
  return (
    <Table caption="更新的提案逐项对比" phone="pairs">
      <thead>
        <tr>
          <th scope="col">行</th>
          <th scope="col">提案</th>
          <th scope="col">列</th>
          <th scope="col">登记的内容</th>
          <th scope="col">改为</th>
        </tr>
      </thead>
      <tbody>
        {plans.flatMap((plan) =>
          plan.kind === "update"
            ? plan.changes.map(({ column, before, after }) => (
                <tr key={`${plan.present.id}-${column}`}>
                  <td data-label="行">{plan.clean.number}</td>
                  <td data-label="提案">
                    <a href={paths.proposal.show(plan.present.id)}>
                      {plan.present.row.caseNumber ?? plan.present.row.registrationNumber}{" "}
                      {plan.present.row.title}
                    </a>
                  </td>
                  <td data-label="列" className="nowrap">
                    {column}
                  </td>
                  <td data-label="登记的内容">
                    {before ? <del>{short(before)}</del> : <span className="note">空</span>}
                  </td>
                  <td data-label="改为">
                    <ins className="font-bold no-underline">{short(after)}</ins>
                  </td>
                </tr>
              ))
            : [],
        )}
      </tbody>
    </Table>
  );
}

/** What the import would make, as the register will show it. */
export function CreatedTable({ plans }: { plans: readonly RowPlan[] }) {
  return (
    <Table caption="新增的提案" density="tight" phone="pairs">
      <thead>
        <tr>
          <th scope="col">行</th>
          <th scope="col">案号</th>
          <th scope="col">登记号</th>
          <th scope="col">案由</th>
          <th scope="col">提案人</th>
          <th scope="col">主办</th>
          <th scope="col">答复</th>
          <th scope="col">办理类别</th>
        </tr>
      </thead>
      <tbody>
        {plans.map(({ clean: { number, row } }) => (
          <tr key={number}>
            <td data-label="行">{number}</td>
            <td data-label="案号">{row.caseNumber}</td>
            <td data-label="登记号">{row.registrationNumber}</td>
            <td data-label="案由">{row.title}</td>
            <td data-label="提案人">{row.leadProposer}</td>
            <td data-label="主办">{displayText("主办单位", row)}</td>
            <td data-label="答复" className="nowrap">
              {row.repliedOn}
            </td>
            <td data-label="办理类别">{row.outcomeClass}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
