import { AnalysisFold } from "@/components/reply/analysis-fold";
import { AssistOpinions } from "@/components/reply/assist-opinions";
import { ReplyForm } from "@/components/reply/reply-form";
import type { CaseFile } from "@/lib/case-file/select";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";

type Props = {
  file: CaseFile;
  facts: ProposalFacts;
  assignment: AssignmentFacts;
  unit: string;
  paper: boolean;
  classes: { id: number; letter: string; wording: string; resolved: boolean }[];
  consulted: boolean;
  consultHref: string;
  proposed: string | null;
  today: string;
};

/** The reply in one step: the head's own, or from paper. */
export function ReplyAtOnce({ file, facts, assignment, ...rest }: Props) {
  return (
    <>
      <AnalysisFold analysis={file.analysis} />
      <AssistOpinions file={file} round={assignment.round} />
      <ReplyForm
        {...rest}
        hidden={{ assignmentId: assignment.id, seenStatus: assignment.status }}
        suggestions={file.suggestions}
        consent={facts.consent}
        mustConsult={facts.plenary.consultationRequired}
      />
    </>
  );
}
