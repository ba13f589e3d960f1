import { notFound } from "next/navigation";
import { SheetPage } from "@/components/assignment/sheet-page";
import { ExtensionSheet } from "@/components/extension/extension-sheet";
import { Empty } from "@/components/ui/empty";
import { standing } from "@/lib/case-file/reading";
import { readExtensionLimits } from "@/lib/extension/queries";
import { mayReadRequestSheet } from "@/lib/receipt/policy";
import { openAssignment } from "../../../../open-assignment";

export const metadata = { title: "延期申请" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function ExtensionSheetPage({ params }: Props) {
  const { actor, facts, file, assignment, unit } = await openAssignment(params);
  if (!mayReadRequestSheet(actor, assignment).may) notFound();
  const { latest } = await readExtensionLimits(facts, assignment);
  const held = file.assignments.find(({ id }) => id === assignment.id);
  const requests = standing(held?.extensionRequests ?? []).toReversed();
  return (
    <SheetPage file={file} title="延期申请" unit={unit}>
      {held && requests.length > 0 ? (
        requests.map((request) => (
          <ExtensionSheet
            key={request.id}
            file={file}
            assignment={held}
            request={request}
            latest={latest}
          />
        ))
      ) : (
        <Empty title={`${unit}没有申请延期。`}>提出申请以后这里出申请单。</Empty>
      )}
    </SheetPage>
  );
}
