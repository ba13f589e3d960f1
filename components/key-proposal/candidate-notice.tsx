import { FactLinks } from "@/components/case-file/fact-links";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/actor";
import { formatLong } from "@/lib/calendar/plain-date";
import { mayReadCandidates } from "@/lib/key-candidate/policy";
import { paths } from "@/lib/paths";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";

type Props = { actor: Actor; facts: Pick<ProposalFacts, "id" | "plenaryId" | "keyCandidate"> };

/** Why it is a candidate, for the committee and leaders; taken back by voiding it. */
export function CandidateNotice({ actor, facts: { id, plenaryId, keyCandidate } }: Props) {
  if (!keyCandidate || !mayReadCandidates(actor).may) return null;
  return (
    <Notice tone="plain" title={`重点提案候选，${formatLong(keyCandidate.on)}`}>
      <p>{keyCandidate.reason}（内部，不公开）</p>
      <p className="no-print">
        <a href={paths.keyCandidates({ plenary: plenaryId })}>看全部候选</a>{" "}
        {isStaff(actor) ? <FactLinks id={id} fact="keyCandidate" factId={keyCandidate.id} /> : null}
      </p>
    </Notice>
  );
}
