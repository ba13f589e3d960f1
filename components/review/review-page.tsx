import { Attachments } from "@/components/review/attachments";
import { CheckForm } from "@/components/review/check-form";
import { Decisions } from "@/components/review/decisions";
import { Changes } from "@/components/sent-back/changes";
import { SideBySide } from "@/components/similar/side-by-side";
import { SimilarList } from "@/components/similar/similar-list";
import { TextColumn } from "@/components/similar/text-column";
import { Halves, WithSide } from "@/components/ui/columns";
import type { Actor } from "@/lib/actor";
import { orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { listProposalFiles } from "@/lib/proposal-file/queries";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { readCheck } from "@/lib/review-check/queries";
import { queueQuery, type QueueFilter } from "@/lib/review-queue/filter";
import { listMergeTargets } from "@/lib/review/queries";
import { readSentBack } from "@/lib/sent-back/queries";
import { findSimilar, readWholeCase } from "@/lib/similar/queries";

type Props = {
  actor: Actor;
  facts: ProposalFacts;
  filter: QueueFilter;
  /** The case that the address puts beside the text. */
  beside: number | null;
};

/** One submission beside similar cases, its checklist, and the decisions. */
export async function ReviewPage({ actor, facts, filter, beside }: Props) {
  const { id } = facts;
  const own = await orNotFound(readWholeCase(actor, id));
  const [similar, other, check, [sentBack], targets, files] = await Promise.all([
    findSimilar(actor, { proposalId: id, title: own.title, suggestions: [...own.suggestions] }),
    beside === null || beside === id ? null : readWholeCase(actor, beside),
    readCheck(actor, id),
    readSentBack(actor, id),
    listMergeTargets(actor, id),
    listProposalFiles(actor, id),
  ]);
  const hrefOf = (one: number) =>
    `${paths.proposal.review(id, { ...queueQuery(filter), beside: one })}#beside`;
  const list = <SimilarList cases={similar} hrefOf={hrefOf} chosen={other?.id} />;
  const main = targets.find((one) => one.id === other?.id)?.id;
  return (
    <WithSide
      side={
        <div className="stack">
          <CheckForm
            about={{ proposalId: id, seenStatus: facts.status }}
            check={check}
            text={own}
          />
          <Attachments id={id} files={files} />
          <Decisions actor={actor} facts={facts} main={main} />
        </div>
      }
    >
      {sentBack ? <Changes sentBack={sentBack} title="退回以后改了什么" /> : null}
      {other ? (
        <>
          <SideBySide own={own} other={other} />
          {list}
        </>
      ) : (
        <Halves>
          <TextColumn head="全文" text={own} passages={[]} side="left" />
          {list}
        </Halves>
      )}
    </WithSide>
  );
}
