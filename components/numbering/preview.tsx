import { ActForm } from "@/components/ui/act-form";
import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { DateInput } from "@/components/ui/text-input";
import { numberCasesAction } from "@/lib/numbering/actions";
import { paths } from "@/lib/paths";
import { PROPOSER_KIND_LABEL } from "@/lib/proposal/labels";

export type PlannedNumber = {
  id: number;
  caseNumber: string;
  title: string;
  proposerKind: keyof typeof PROPOSER_KIND_LABEL;
  registrationNumber: string | null;
  leadProposer: string;
};

/** What the batch would give, before it is given. */
export function NumberingPreview({
  plenaryId,
  planned,
  today,
}: {
  plenaryId: number;
  planned: PlannedNumber[];
  today: string;
}) {
  if (planned.length === 0) {
    return (
      <Empty title="没有待编案号的提案。">立案以后的提案会列在这里；平时提案立案时就有案号。</Empty>
    );
  }
  return (
    <section>
      <SectionHead
        title={`给${planned.length}件编案号`}
        note="交办以前可以整批收回，交办以后不再改"
      />
      <ActForm
        action={numberCasesAction}
        hidden={{ plenaryId, seenCount: planned.length }}
        label="编案号"
      >
        <DateInput name="numberedOn" label="编号日期" defaultValue={today} max={today} required />
        <SubmitButton>{`给${planned.length}件编案号`}</SubmitButton>
      </ActForm>
      <Table caption="将要编的案号" density="tight" phone="pairs">
        <thead>
          <tr>
            <th scope="col">案号</th>
            <th scope="col">登记号</th>
            <th scope="col">案由</th>
            <th scope="col">提案者</th>
            <th scope="col">分类</th>
          </tr>
        </thead>
        <tbody>
          {planned.map((one) => (
            <tr key={one.id}>
              <td data-label="案号">
                <b>{one.caseNumber}</b>
              </td>
              <td data-label="登记号">{one.registrationNumber}</td>
              <td data-label="案由">
                <a href={paths.proposal.show(one.id)}>{one.title}</a>
              </td>
              <td data-label="提案者">{one.leadProposer}</td>
              <td data-label="分类">{PROPOSER_KIND_LABEL[one.proposerKind]}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
