import { COLLECTIVE_KIND_LABEL } from "@/lib/member/labels";
import { PERIOD_LABEL, PROPOSER_KIND_LABEL } from "@/lib/proposal/labels";
import type { Printed } from "@/lib/writing/queries";

const CONSENT = { true: "同意全文公开", false: "不同意全文公开", null: "没有说明" } as const;

function nameOf({ member, collective }: Printed["proposers"][number]): string {
  if (!member) {
    if (!collective) return "";
    return collective.kind === "UNDEFINED"
      ? collective.name
      : `${collective.name}（${COLLECTIVE_KIND_LABEL[collective.kind]}）`;
  }
  const about = [member.sector?.name, [member.employer, member.post].filter(Boolean).join("")];
  const words = about.filter(Boolean).join("，");
  return words ? `${member.name}（${words}）` : member.name;
}

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row" className="nowrap w-[7em] border border-ink p-2 text-left align-top">
        {label}
      </th>
      <td className="border border-ink p-2">{children}</td>
    </tr>
  );
}

/** 提案表, as it is printed on A4. What is not written yet stays empty. */
export function ProposalSheet({ printed, office }: { printed: Printed; office: string }) {
  const [lead, ...others] = printed.proposers;
  const period = printed.period ? PERIOD_LABEL[printed.period] : "";
  return (
    <article className="paper max-w-[46rem]" aria-label="提案表">
      <h1 className="text-center text-xl font-bold">{office}提案表</h1>
      <p className="flex flex-wrap justify-between gap-x-6 py-2">
        <span>
          {printed.plenary.name}
          {period ? `（${period}）` : ""}
        </span>
        <span>登记号：{printed.registrationNumber ?? "未提交"}</span>
        <span>案号：{printed.caseNumber ?? "　　　"}</span>
      </p>
      <table className="w-full border-collapse">
        <tbody>
          <Line label="案由">
            <b>{printed.title}</b>
          </Line>
          <Line label="类别">{printed.category?.name}</Line>
          <Line label="提案形式">{PROPOSER_KIND_LABEL[printed.proposerKind]}</Line>
          <Line label={lead?.collective ? "集体提案者" : "第一提案人"}>
            {lead ? nameOf(lead) : null}
            {lead?.collective?.contact ? `，联络员${lead.collective.contact.name}` : null}
          </Line>
          <Line label="附议人">{others.map(nameOf).join("；") || "无"}</Line>
          <Line label="情况分析">
            {printed.analysis.split(/\n+/).map((text, at) => (
              <p key={at} className="indent-[2em] leading-[1.8]">
                {text}
              </p>
            ))}
          </Line>
          <Line label="建议">
            {printed.suggestions.map((text, at) => (
              <p key={at} className="indent-[2em] leading-[1.8] whitespace-pre-line">
                {at + 1}．{text}
              </p>
            ))}
          </Line>
          <Line label="希望承办">{printed.wish ?? "由督查室决定"}</Line>
          <Line label="是否公开">{CONSENT[`${printed.consent}`]}</Line>
          <Line label="附件">{printed.files.map(({ file }) => file.name).join("；") || "无"}</Line>
        </tbody>
      </table>
    </article>
  );
}
