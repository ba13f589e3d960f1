import type { ProposalStatus } from "@/lib/db/generated/enums";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";

/** Why this case cannot take the other in; null: it can. */
export function faultOfMain(
  main: { id: number; plenaryId: number; status: ProposalStatus } | null,
  merged: { id: number; plenaryId: number },
): string | null {
  if (!main) return "没有找到所选的主案，请重新选择。";
  if (main.id === merged.id) return "提案不能并入自己，请选择另一件主案。";
  if (main.plenaryId !== merged.plenaryId) return "主案须属于同一届次会议，请重新选择。";
  if (main.status === "SUBMITTED" || main.status === "FILED") return null;
  return `「${PROPOSAL_STATUS[main.status].label}」的提案不能作主案，请选择待审查或已立案、尚未交办的提案。`;
}
