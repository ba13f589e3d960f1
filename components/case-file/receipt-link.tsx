import type { CaseAssignment } from "@/lib/case-file/reading";
import { paths } from "@/lib/paths";

type Props = { id: number; assignment: CaseAssignment };

/** To the receipt of the acceptance that stands; an imported one has no number. */
export function ReceiptLink({ id, assignment }: Props) {
  const number = assignment.acceptances.find(({ voidedAt }) => voidedAt === null)?.receiptNumber;
  return (
    <a className="second" href={paths.assignment.receipt(id, assignment.id)}>
      回执{number}
    </a>
  );
}
