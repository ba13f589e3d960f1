import { StatusRing } from "@/components/case-file/status-ring";
import { ClockLamp } from "@/components/case-file/clock-lamp";
import { Table } from "@/components/ui/table";
import { PROPOSER_KIND_LABEL } from "@/lib/proposal/labels";
import type { RegisterLine } from "@/lib/register/queries";

/** The register for paper: every case of the filter, no paging. */
export function PrintTable({ lines }: { lines: RegisterLine[] }) {
  return (
    <Table caption="提案目录" density="tight">
      <thead>
        <tr>
          <th scope="col">案号</th>
          <th scope="col">案由</th>
          <th scope="col">提案者</th>
          <th scope="col">主办</th>
          <th scope="col">会办</th>
          <th scope="col">状态</th>
          <th scope="col">期限</th>
          <th scope="col">类别</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <PrintRow key={line.id} line={line} />
        ))}
      </tbody>
    </Table>
  );
}

function PrintRow({ line }: { line: RegisterLine }) {
  const round = Math.max(1, ...line.assignments.map((one) => one.round));
  const units = (assist: boolean) =>
    line.assignments
      .filter((one) => one.round === round && (one.role === "ASSIST") === assist)
      .map((one) => one.unit?.name ?? "单位未填")
      .join("、") || "—";
  const names = line.proposers.map((one) => one.member?.name ?? one.collective?.name ?? "");
  const others = names.length > 1 ? `等${names.length}人` : "";
  return (
    <tr>
      <td className="nowrap">
        <b>{line.caseNumber ?? line.registrationNumber ?? "草稿"}</b>
      </td>
      <td>{line.title}</td>
      <td>
        {names[0]}
        {others}
        <span className="second">{PROPOSER_KIND_LABEL[line.proposerKind]}</span>
      </td>
      <td>{units(false)}</td>
      <td>{units(true)}</td>
      <td className="nowrap">
        <StatusRing status={line.status} round={round} />
      </td>
      <td>
        <ClockLamp clock={line.clock} />
      </td>
      <td>{line.category?.name ?? "—"}</td>
    </tr>
  );
}
