import { SectionHead } from "@/components/ui/head";
import { Table } from "@/components/ui/table";
import { unitsInWords } from "@/lib/hand-over/units-in-words";
import type { Batch } from "@/lib/hand-over-batch/queries";
import { paths } from "@/lib/paths";

type Props = {
  cases: Batch["cases"];
  /** Taken out again one by one. */
  withdrawn: number;
};

/** The batch's cases that stand, with who has accepted. */
export function BatchCases({ cases, withdrawn }: Props) {
  return (
    <section>
      <SectionHead
        title="提案"
        note={`${cases.length}件${withdrawn > 0 ? `，另有${withdrawn}件已逐件撤销` : ""}`}
      />
      <Table caption="这一批的提案" density="tight" phone="pairs">
        <thead>
          <tr>
            <th scope="col">案号</th>
            <th scope="col">案由</th>
            <th scope="col">承办单位</th>
            <th scope="col">签收</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.id}>
              <td data-label="案号" className="nowrap">
                <b>{one.caseNumber}</b>
              </td>
              <td data-label="案由">
                <a href={paths.proposal.show(one.id)}>{one.title}</a>
              </td>
              <td data-label="单位">{unitsInWords(one.units)}</td>
              <td data-label="签收">{acceptedWords(one.units)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function acceptedWords(units: Batch["cases"][number]["units"]): string {
  const open = units.filter(({ accepted }) => !accepted).map(({ name }) => name);
  if (open.length === 0) return "都已签收";
  return open.length === units.length ? "都没有签收" : `${open.join("、")}没有签收`;
}
