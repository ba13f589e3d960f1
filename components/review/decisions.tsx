import { Act, ActList } from "@/components/ui/act-list";
import type { Actor } from "@/lib/actor";
import { reviewActs } from "@/lib/case-file/act-parts";
import { candidateActs } from "@/lib/case-file/candidate-acts";
import { filingActs } from "@/lib/case-file/filing-acts";
import { paths } from "@/lib/paths";
import type { ProposalFacts } from "@/lib/proposal/facts";

type Props = {
  actor: Actor;
  facts: ProposalFacts;
  /** The case that stands beside the text, where this one may be merged into it. */
  main?: number;
};

/** What can be decided on a submission, each on its own page. */
export function Decisions({ actor, facts, main }: Props) {
  const { id } = facts;
  const pages: string[] = [
    paths.proposal.sendingBack(id),
    paths.proposal.merging(id),
    paths.proposal.declining(id),
  ];
  const acts = [
    ...filingActs(actor, facts),
    ...reviewActs(actor, facts).filter(({ href }) => pages.includes(href)),
    ...candidateActs(actor, facts),
  ];
  const merging = paths.proposal.merging(id, { into: main });
  return (
    <ActList title="看完以后" who="作审查决定">
      {acts.map(({ label, href, sentence, verdict, risk }, at) => {
        const merges = href === paths.proposal.merging(id) && main !== undefined;
        return (
          <Act
            key={label}
            label={merges ? "并入正在对照的这件" : label}
            href={verdict.may ? (merges ? merging : href) : undefined}
            sentence={verdict.may ? sentence : verdict.reason}
            look={at === 0 ? "main" : risk ? "risk" : "plain"}
          />
        );
      })}
    </ActList>
  );
}
