import { Receipt } from "@/components/assignment/receipt";
import { PrintButton } from "@/components/register/print-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { numberInWords } from "@/lib/case-file/reading";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { readReceipts } from "@/lib/receipt/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "签收回执" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function ReceiptPage({ params }: Props) {
  const [actor, { id, assignmentId }] = await Promise.all([currentActor(), params]);
  const asked = [idOrNotFound(id), idOrNotFound(assignmentId)] as const;
  const of = await orNotFound(readReceipts(actor, ...asked));
  const trail = [
    { href: paths.register(), label: "提案" },
    { href: paths.proposal.show(of.file.id), label: numberInWords(of.file) },
    { label: "签收回执" },
  ];
  return (
    <>
      <div className="no-print">
        <PageHead
          above={<Breadcrumb items={trail} />}
          title="签收回执"
          note={of.unit}
          side={of.receipts.length > 0 ? <PrintButton /> : null}
          small
        />
      </div>
      {of.receipts.length === 0 ? (
        <Empty title={`${of.unit}还没有签收。`}>签收以后这里出有编号的回执。</Empty>
      ) : null}
      {of.receipts.map((receipt) => (
        <Receipt key={receipt.id} of={of} receipt={receipt} />
      ))}
    </>
  );
}
