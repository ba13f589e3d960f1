import { notFound } from "next/navigation";
import { SheetPage } from "@/components/assignment/sheet-page";
import { ReturnSheet } from "@/components/return-request/return-sheet";
import { Empty } from "@/components/ui/empty";
import { mayReadRequestSheet } from "@/lib/receipt/policy";
import { disputeNumber } from "@/lib/return-request/dispute";
import { givenTo } from "@/lib/return-request/policy";
import { returnLimit, returnRulingLimit } from "@/lib/return-request/queries";
import { openAssignment } from "../../../../open-assignment";

export const metadata = { title: "申退单" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function ReturnSheetPage({ params }: Props) {
  const { actor, facts, file, assignment, unit } = await openAssignment(params);
  if (!mayReadRequestSheet(actor, assignment).may) notFound();
  const held = file.assignments.find(({ id }) => id === assignment.id);
  const request = assignment.returnRequest;
  const [asking, ruling] = await Promise.all([
    returnLimit(facts, assignment.assignedOn),
    returnRulingLimit(facts, request?.requestedOn ?? null),
  ]);
  const next = givenTo(facts, assignment);
  return (
    <SheetPage file={file} title="申退单" unit={unit}>
      {held && request ? (
        <ReturnSheet
          file={file}
          assignment={held}
          givenTo={file.assignments.find(({ id }) => id === next?.id)?.unit?.name ?? null}
          dispute={disputeNumber(facts, assignment)}
          limits={{ asking, ruling }}
        />
      ) : (
        <Empty title={`${unit}没有申退。`}>提出申退以后这里出申退单。</Empty>
      )}
    </SheetPage>
  );
}
