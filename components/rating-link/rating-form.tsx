import type { ReactNode } from "react";

import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { ANSWERED_LABEL, SATISFACTION_LABEL } from "@/lib/feedback/labels";
import type { AskedCase } from "@/lib/rating-link/queries";

type Props = {
  asked: AskedCase;
  office: string;
  /** null: without a link, only to be sent back */
  link: { qr: ReactNode; address: string; expiresOn: PlainDate } | null;
};

const boxes = (labels: Record<string, string>) =>
  Object.values(labels)
    .map((label) => `□ ${label}`)
    .join("　");

/** 征询意见表, one A4 page: to be filled in and sent back, or answered by the code. Nothing of a person is on it. */
export function RatingForm({ asked, office, link }: Props) {
  const { caseNumber, title, plenary, replies, consultations, suggestions, round } = asked;
  return (
    <article
      className="paper max-w-[46rem] break-after-page py-6 last:break-after-auto not-last:border-b not-last:border-control print:border-0 print:py-0"
      aria-label={`${caseNumber ?? ""}征询意见表`}
    >
      <h2 className="text-center text-xl font-bold">{office}提案办理征询意见表</h2>
      <div className="flex flex-wrap items-start justify-between gap-4 py-3">
        <div className="min-w-0 flex-1">
          <p>
            {plenary}　{caseNumber ?? ""}号{round > 1 ? `　第${round}轮` : ""}
          </p>
          <p className="font-bold">{title}</p>
          {replies.map(({ unit, on, outcomeClass }) => (
            <p key={unit + on}>
              {unit}　{formatLong(on)}答复{outcomeClass ? `　${outcomeClass}` : ""}
            </p>
          ))}
        </div>
        {link ? (
          <div className="w-40 text-center">
            {link.qr}
            <p className="text-xs">扫码评价，只能用一次，{formatLong(link.expiresOn)}前有效</p>
            <p className="text-xs break-all" data-testid="rating-address">
              {link.address}
            </p>
          </div>
        ) : null}
      </div>
      <dl className="divide-y divide-control border-y border-control">
        {consultations.map(({ id, unit, on, place }) => (
          <Line key={id} term={`${unit}登记${formatLong(on)}面商${place ? `（${place}）` : ""}`}>
            □ 属实　□ 有出入（实际日期、形式、面商人）：　□ 不属实：
          </Line>
        ))}
        <Line term="对办理态度">{boxes(SATISFACTION_LABEL)}</Line>
        <Line term="对办理结果">{boxes(SATISFACTION_LABEL)}</Line>
        {suggestions.map((suggestion, at) => (
          <Line key={suggestion} term={`建议${at + 1}：${suggestion.slice(0, 40)}`}>
            {boxes(ANSWERED_LABEL)}
          </Line>
        ))}
        <Line term="办理类别">□ 同意　□ 不同意</Line>
        <Line term="意见（不满意的写明原因）" tall />
        <Line term="还希望做什么" tall />
      </dl>
      <p className="flex flex-wrap justify-between gap-6 py-4">
        <span>提案者签名：＿＿＿＿＿＿＿＿</span>
        <span>日期：＿＿＿＿年＿＿月＿＿日</span>
      </p>
      <p className="note">
        扫码或寄回，选一样即可。评价封存，由提案委成批开封；承办单位不得代填、代收。
      </p>
    </article>
  );
}

function Line({ term, tall, children }: { term: string; tall?: boolean; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 py-2">
      <dt className="min-w-40 flex-1">{term}</dt>
      <dd className={tall ? "min-h-20 w-full" : undefined}>{children}</dd>
    </div>
  );
}
