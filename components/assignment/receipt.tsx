import { DefinitionList } from "@/components/ui/definition-list";
import { Notice } from "@/components/ui/notice";
import { ASSIGNMENT_ROLE_LABEL } from "@/lib/assignment/labels";
import { momentInWords } from "@/lib/calendar/moment";
import { formatLong } from "@/lib/calendar/plain-date";
import { numberInWords, sourceMark } from "@/lib/case-file/reading";
import type { Receipts } from "@/lib/receipt/queries";

type Props = { of: Receipts; receipt: Receipts["receipts"][number] };

/** 签收回执: number, time and person; a voided one says so in large words. */
export function Receipt({ of, receipt }: Props) {
  const { file, unit, office, role, assignedOn, dueOn, takenBack } = of;
  const voided = receipt.voidedAt ? (receipt.voidReason ?? "") : null;
  const mark = sourceMark(receipt.source);
  const recorded = [receipt.recordedBy, momentInWords(receipt.recordedAt), mark];
  return (
    <article
      className="paper max-w-[46rem] break-inside-avoid space-y-3 py-6 print:py-2"
      aria-label="签收回执"
    >
      <h2 className="text-center text-xl font-bold">提案签收回执</h2>
      {voided === null ? null : <Notice tone="late" title={`已作废：${voided}`} />}
      {voided === null && takenBack !== null ? (
        <Notice tone="soon" title={`该单位已不再承办：${takenBack}`} />
      ) : null}
      <DefinitionList
        look="grid"
        items={[
          { term: "回执号", value: receipt.receiptNumber ?? "没有（导入的签收没有回执号）" },
          { term: "届次", value: file.plenary.name },
          { term: "案号", value: numberInWords(file) },
          { term: "案由", value: file.title },
          { term: "提案者", value: of.proposer },
          { term: "交办", value: `${office}${assignedOn ? `，${formatLong(assignedOn)}` : ""}` },
          { term: "承办单位", value: `${unit}（${ASSIGNMENT_ROLE_LABEL[role]}）` },
          {
            term: role === "ASSIST" ? "会办意见期限" : "答复期限",
            value: dueOn ? formatLong(dueOn) : "没有期限",
          },
          { term: "签收日期", value: formatLong(receipt.acceptedOn) },
          { term: "签收人", value: receipt.acceptedBy ?? "没有填" },
          { term: "登记", value: recorded.filter(Boolean).join("，") },
        ]}
      />
    </article>
  );
}
