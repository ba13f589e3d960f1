import { ProposalSheet } from "@/components/writing/proposal-sheet";
import { LinkButton } from "@/components/ui/button";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { currentActor, currentOffice } from "@/lib/session";
import { readPrinted } from "@/lib/writing/queries";

export const metadata = { title: "提案表" };

export default async function SheetPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const printed = await orNotFound(readPrinted(actor, idOrNotFound((await params).id)));
  return (
    <>
      <p className="my-4 print:hidden">
        <LinkButton href={paths.proposal.show(printed.id)}>回到提案</LinkButton>
        <span className="note ml-3">用浏览器的“打印”打成A4纸。</span>
      </p>
      <ProposalSheet printed={printed} office={(await currentOffice())?.name ?? ""} />
    </>
  );
}
