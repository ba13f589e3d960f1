import { type RingShape, StateRing } from "@/components/ui/state-ring";
import { PROPOSAL_STATUS, statusLabel } from "@/lib/proposal/status";

const SHAPE = {
  DRAFT: "dashed",
  SUBMITTED: "empty",
  SENT_BACK: "dashed",
  WITHDRAWN: "cross",
  DECLINED: "slash",
  MERGED: "joined",
  FILED: "quarter",
  ASSIGNED: "half",
  ANSWERED: "three-quarters",
  COMPLETED: "full",
  RESOLVED: "settled",
} as const satisfies Record<keyof typeof PROPOSAL_STATUS, RingShape>;

/** A proposal's status: a ring filled by progress, and the word. */
export function StatusRing({
  status,
  round = 1,
}: {
  status: keyof typeof PROPOSAL_STATUS;
  round?: number;
}) {
  const again = status === "ASSIGNED" && round > 1;
  return <StateRing shape={again ? "again" : SHAPE[status]} words={statusLabel(status, round)} />;
}
