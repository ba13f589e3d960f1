import { SheetsPage } from "@/components/hand-over/sheets-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { numberInWords } from "@/lib/case-file/reading";
import { orNotFound } from "@/lib/found";
import { readCaseSheets } from "@/lib/hand-over-batch/queries";
import { paths } from "@/lib/paths";
import { openFacts } from "../../open-case";

export const metadata = { title: "交办单" };

export default async function CaseSheetsPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts } = await openFacts(params);
  const { batch, ...rest } = await orNotFound(readCaseSheets(actor, facts.id));
  const trail = [
    { href: paths.register(), label: "提案" },
    { href: paths.proposal.show(facts.id), label: numberInWords(facts) },
    { label: "交办单" },
  ];
  return (
    <SheetsPage
      {...rest}
      batchNumber={batch?.number ?? null}
      above={<Breadcrumb items={trail} />}
      links={
        batch ? <a href={paths.handOver.sheets(batch.id)}>整批{batch.number}的交办单</a> : null
      }
    />
  );
}
