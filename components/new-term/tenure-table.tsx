import { Table } from "@/components/ui/table";
import { TENURE_LABEL, tenureChanges } from "@/lib/new-term/labels";
import type { NewTermDone } from "@/lib/new-term/queries";

/** What a list did to whom; who stayed without a change is only counted. */
export function TenureTable({ list }: { list: NewTermDone }) {
  const shown = list.tenures.filter(({ kind, after }) => kind !== "STAYS" || after !== null);
  const quiet = list.tenures.length - shown.length;
  return (
    <>
      <p>{quiet > 0 ? `另有${quiet}位委员和集体留任，没有改动。` : "每一位都有改动。"}</p>
      {list.accounts.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {shown.length > 0 ? (
        <Table caption="换届名单的改动" phone="pairs">
          <thead>
            <tr>
              <th scope="col">姓名、名称</th>
              <th scope="col">去留</th>
              <th scope="col">改动</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.id}>
                <td>{one.name}</td>
                <td data-label="去留">{TENURE_LABEL[one.kind]}</td>
                <td data-label="改动">{tenureChanges(one)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
    </>
  );
}
