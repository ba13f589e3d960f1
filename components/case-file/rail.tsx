import { StatusRail } from "@/components/ui/status-rail";
import { railOf } from "@/lib/case-file/rail";
import type { CaseFile } from "@/lib/case-file/select";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { presentClass } from "@/lib/proposal/standing";

/** The way of the case; 现在 is the first step that is not done. */
export function CaseRail({ file, facts }: { file: CaseFile; facts: ProposalFacts }) {
  const nodes = railOf(file, presentClass(facts));
  const now = nodes.findIndex((node) => !node.done);
  return (
    <StatusRail
      label="办理进程"
      steps={nodes.map((node, index) => ({
        label: node.label,
        date: node.date ?? undefined,
        newRound: node.newRound,
        state: node.done ? "done" : index === now ? "now" : "todo",
      }))}
    />
  );
}
