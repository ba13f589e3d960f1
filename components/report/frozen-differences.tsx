import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import type { Differences } from "@/lib/frozen-report/differences";
import { paths } from "@/lib/paths";

/** What the same report would say otherwise now. */
export function FrozenDifferences({ differences }: { differences: Differences }) {
  const { numbers, cases } = differences;
  if (numbers.length === 0 && cases.length === 0)
    return (
      <Notice tone="ok" title="和现在的数据比较：没有不同。">
        <p>按同一截止日期，现在算出来的数和名单与定稿一样。</p>
      </Notice>
    );
  return (
    <Notice
      tone="soon"
      title={`定稿以后登记或改正了数据：${numbers.length}个数、${cases.length}件提案与现在不同`}
    >
      <details>
        <summary>逐条列出</summary>
        <Table caption="与现在不同的数" density="tight" phone="pairs">
          <thead>
            <tr>
              <th scope="col">数</th>
              <th scope="col" className="num">
                定稿
              </th>
              <th scope="col" className="num">
                现在
              </th>
            </tr>
          </thead>
          <tbody>
            {numbers.map(({ label, before, after }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="num" data-label="定稿">
                  {before ?? "—"}
                </td>
                <td className="num" data-label="现在">
                  {after ?? "—"}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
        <ul className="stack mt-3">
          {cases.map(({ id, number, title, words }) => (
            <li key={id}>
              {number} <a href={paths.proposal.show(id)}>{title}</a>：{words}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
