import { ActPage } from "@/components/case-file/act-page";
import { BothTexts } from "@/components/review/merging-beside";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { PROPOSAL_MOVES, UNDO_OF_DECISION } from "@/lib/proposal/moves";
import { mayMove } from "@/lib/proposal/policy";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";
import { undoReviewAction } from "@/lib/review/actions";
import { no } from "@/lib/verdict";
import { about, openFacts } from "../open-case";

export const metadata = { title: "撤销审查决定" };

export default async function ReviewUndoPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts } = await openFacts(params);
  const move =
    facts.status in UNDO_OF_DECISION
      ? UNDO_OF_DECISION[facts.status as keyof typeof UNDO_OF_DECISION]
      : null;
  const title = move ? PROPOSAL_MOVES[move].label : "撤销审查决定";
  const verdict = move
    ? mayMove(actor, move, facts)
    : no(`「${PROPOSAL_STATUS[facts.status].label}」的提案没有可撤销的审查决定。`);
  const main = facts.reviews.findLast((one) => one.outcome === "MERGED")?.mergedIntoId;
  return (
    <ActPage
      voids
      file={facts}
      title={title}
      note="决定作废但留在经过里，提案回到决定以前的状态。"
      verdict={verdict}
    >
      {move === "unmerge" && main ? <BothTexts actor={actor} id={facts.id} other={main} /> : null}
      <ActForm action={undoReviewAction} hidden={about(facts)}>
        <TextArea name="reason" label="撤销的原因" rows={3} required />
        <SubmitButton look="risk">{title}</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
