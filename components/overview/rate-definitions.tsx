import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { conditionLabel } from "@/lib/figures/flags";
import { FURTHER_RATES, type Rate, RATES } from "@/lib/figures/rates";

const NOTES = [
  "数字按事情发生的日期算：截至哪一天，就只数那一天（含当天）以前发生的事，什么时候录入不影响。作废的记录不算。",
  "也可以“按当时的记录看”：只算到那一刻为止已经录入、还没有作废的记录，就是那天印出来的报告会写的数；导入的从导入的时刻算起，第一条记录以前没有数字。和现在不同的数字列在“和现在的差别”。",
  "立案数是并案以后的数。并案的意见建议随主案办理，不另算一件。",
  "已答复：第一轮的主办、独办、分办单位都已答复提案者。会办单位不影响。第二轮重新办理不会把一件提案退回“没有答复”。",
  "几个单位分办的，最后一个单位办了才算办了；按单位统计时各算各的，叫件次。",
  "面商是当面听取意见，电话、来信不算。单位登记的、从表里导入的面商都算，提案者本人确认的另数一遍，写在旁边；提案者否认的不算。",
  "满意率的底数是交回并已开封的评价。没有评价的是“未反馈”，永远不算满意。",
  "重点提案在市长办公会议审阅期间，不计入应答复、应办结的底数。",
  "百分数四舍五入到一位小数；只有分子等于分母才写100%。底数是0的写“—”。届次里从来没有登记过这类事的，写“无数据”。",
];

/** Each rate in words, from the very definitions that count it. */
export function RateDefinitions() {
  return (
    <div className="stack">
      <ul className="stack">
        {NOTES.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <Definitions title="主要的率" rates={RATES} />
      <Definitions title="另外显示的率" rates={FURTHER_RATES} />
    </div>
  );
}

function Definitions({ title, rates }: { title: string; rates: readonly Rate[] }) {
  return (
    <section>
      <SectionHead title={title} note="分子的提案都在分母里" />
      <Table caption={title} phone="pairs">
        <thead>
          <tr>
            <th scope="col">率</th>
            <th scope="col">口径</th>
            <th scope="col">分子</th>
            <th scope="col">分母</th>
          </tr>
        </thead>
        <tbody>
          {rates.map((rate, index) => (
            <tr key={`${rate.name} ${rate.basis}`}>
              <th scope="row">
                {rate.label}
                {rates[index - 1]?.name !== rate.name && rates[index + 1]?.name === rate.name ? (
                  <span className="second">第一口径</span>
                ) : null}
              </th>
              <td data-label="口径">{rate.basisLabel}</td>
              <td data-label="分子">
                {rate.also.map(conditionLabel).join("，并且")}
                {rate.confirmed ? (
                  <span className="second">旁边另数：{conditionLabel(rate.confirmed)}</span>
                ) : null}
              </td>
              <td data-label="分母">{rate.of.map(conditionLabel).join("，并且")}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
