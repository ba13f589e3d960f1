import { ActPage } from "@/components/case-file/act-page";
import { AssistOpinions } from "@/components/reply/assist-opinions";
import { ReplyForm } from "@/components/reply/reply-form";
import { ReplyFacts } from "@/components/reply/reply-facts";
import { SuggestionQuotes } from "@/components/reply/suggestion-quotes";
import { Halves } from "@/components/ui/columns";
import { isOwnUnit } from "@/lib/assignment/policy";
import { paths } from "@/lib/paths";
import { readPlenary } from "@/lib/plenary/queries";
import { consultedBefore } from "@/lib/reply/consultation";
import { mayRecordReply } from "@/lib/reply/policy";
import { aboutUnit, openAssignment } from "../../../open-assignment";

export const metadata = { title: "答复" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function ReplyPage({ params }: Props) {
  const { actor, facts, file, assignment, unit, today } = await openAssignment(params);
  const plenary = await readPlenary(actor, facts.plenaryId);
  const consulted = consultedBefore(facts, assignment, today);
  return (
    <ActPage
      file={facts}
      title="答复"
      note={<ReplyFacts file={file} assignment={assignment} today={today} />}
      verdict={mayRecordReply(actor, facts, assignment)}
    >
      <Halves>
        <div>
          <SuggestionQuotes file={file} />
          <AssistOpinions file={file} round={assignment.round} />
        </div>
        <ReplyForm
          hidden={aboutUnit(assignment)}
          unit={unit}
          paper={!isOwnUnit(actor, assignment)}
          classes={plenary?.outcomeClasses ?? []}
          consent={facts.consent}
          consulted={consulted}
          consultHref={paths.assignment.consultation(facts.id, assignment.id)}
          mustConsult={facts.plenary.consultationRequired}
          today={today}
        />
      </Halves>
    </ActPage>
  );
}
