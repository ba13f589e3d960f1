import type { ReactNode } from "react";
import { Bar } from "@/components/ui/bar";
import { FigureLink, showPercent } from "@/components/ui/figure-link";
import { TableFiles } from "@/components/report/table-files";
import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { percent } from "@/lib/figures/percent";
import type { Linked, Numbers } from "@/lib/overview/numbers";

type Row = { label: string; value: Linked; percent: string | null; over: string; note?: ReactNode };

/** From received to resolved, with where the difference went. */
export function FlowTable({ numbers }: { numbers: Numbers }) {
  const { at, rate } = numbers;
  const received = at({ figure: "received" });
  const rows = rowsOf(numbers, received);
  return (
    <section>
      <SectionHead
        title="从收到到落实"
        note="单位：件；百分数的底数写在旁边"
        links={<TableFiles kind="flow" query={numbers.file} />}
      />
      <Table caption="从收到到落实的件数" density="tight" phone="lesser">
        <thead className="sr-only">
          <tr>
            <th scope="col">步骤</th>
            <th scope="col">件数</th>
            <th scope="col">图</th>
            <th scope="col">占比</th>
            <th scope="col">去向</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row" className="nowrap">
                {row.label}
              </th>
              <td className="num">
                <FigureLink {...row.value} bold />
              </td>
              <td className="w-[30%]">
                <Bar
                  max={received.count}
                  parts={[
                    { ...row.value, value: row.value.count, tone: row.label === "收到" ? 2 : 1 },
                  ]}
                />
              </td>
              <td className="nowrap">
                {row.percent ? (
                  <>
                    {showPercent(row.percent)} <span className="note">占{row.over}</span>
                  </>
                ) : null}
              </td>
              <td className="note" data-phone="hide">
                {row.note}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {rate("answer", "handedOver").denominator.count > 0 ? null : (
        <p className="note py-2">到这一天还没有交办。</p>
      )}
    </section>
  );
}

function rowsOf({ at, rate }: Numbers, received: Linked): Row[] {
  const [filed, handedOver, accepted] = [
    at({ figure: "filed" }),
    at({ figure: "handedOver" }),
    at({ figure: "accepted" }),
  ];
  const answer = rate("answer", "handedOver");
  const completed = rate("completion", "answered");
  const resolved = rate("resolved", "filed");
  return [
    { label: "收到", value: received, percent: null, over: "" },
    {
      label: "立案",
      value: filed,
      percent: rate("filing").percent,
      over: "收到",
      note: (
        <>
          并案 <FigureLink {...at({ figure: "merged" })} />
          　不予立案 <FigureLink {...at({ figure: "declined" })} />
          　撤案 <FigureLink {...at({ figure: "withdrawn" })} />
        </>
      ),
    },
    {
      label: "交办",
      value: handedOver,
      percent: percent(handedOver.count, filed.count),
      over: "立案",
      note: (
        <>
          <FigureLink {...at({ figure: "units" })} />
          家单位承办
        </>
      ),
    },
    {
      label: "签收",
      value: accepted,
      percent: percent(accepted.count, handedOver.count),
      over: "交办",
    },
    {
      label: "答复",
      value: answer.numerator,
      percent: answer.percent,
      over: "交办",
      note: (
        <>
          还有 <FigureLink {...at({ figure: "answer", basis: "handedOver", part: "rest" })} />{" "}
          件没有答复
        </>
      ),
    },
    { label: "办结", value: completed.numerator, percent: completed.percent, over: "答复" },
    { label: "解决落实", value: resolved.numerator, percent: resolved.percent, over: "立案" },
  ];
}
