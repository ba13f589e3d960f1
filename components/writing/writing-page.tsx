import { ProposalFiles } from "@/components/writing/proposal-files";
import { SimilarCases } from "@/components/writing/similar-cases";
import { FORM, WritingForm } from "@/components/writing/writing-form";
import { WithSide } from "@/components/ui/columns";
import type { Actor } from "@/lib/actor";
import { listInvitations } from "@/lib/co-signature/queries";
import { paths } from "@/lib/paths";
import type { readPlenary } from "@/lib/plenary/queries";
import { listProposalFiles } from "@/lib/proposal-file/queries";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { periodInWords, timeInShanghai } from "@/lib/proposal/period";
import { findSimilar } from "@/lib/similar/queries";
import { readWriting } from "@/lib/writing/queries";

type Props = {
  actor: Actor;
  plenary: NonNullable<Awaited<ReturnType<typeof readPlenary>>>;
  /** null: a new one */
  facts: ProposalFacts | null;
};

const stageOf = (status: string | undefined) =>
  status === "SENT_BACK" || status === "SUBMITTED" ? status : "DRAFT";

/** 写提案: the form, and beside it similar cases, attachments, co-signers and the printed sheet. */
export async function WritingPage({ actor, plenary, facts }: Props) {
  const id = facts?.id ?? null;
  const written = id ? await readWriting(actor, id) : null;
  const invitations = id ? await listInvitations(actor, id) : [];
  const similar = written
    ? await findSimilar(actor, { ...written, proposalId: id ?? undefined })
    : [];
  const waiting = invitations.filter(({ answer }) => answer === null);
  const first = (facts?.submissions.length ?? 0) === 0;
  const now = timeInShanghai(new Date());
  return (
    <WithSide
      side={
        <div className="stack for-thumbs">
          <SimilarCases cases={similar} formId={FORM} />
          {id ? (
            <>
              <ProposalFiles id={id} files={await listProposalFiles(actor, id)} />
              <section aria-label="附议和打印">
                {waiting.length > 0 ? (
                  <p>还没有答复附议的：{waiting.map(({ name }) => name).join("、")}</p>
                ) : null}
                <p className="button-row">
                  <a className="button button-plain" href={paths.proposal.coSigners(id)}>
                    邀请附议
                  </a>
                  <a className="button button-plain" href={paths.proposal.sheet(id)}>
                    看提案表
                  </a>
                </p>
              </section>
            </>
          ) : (
            <p className="note">存过草稿以后可以加附件、邀请附议、看提案表。</p>
          )}
        </div>
      }
    >
      <WritingForm
        plenary={plenary}
        proposalId={id}
        draftKey={crypto.randomUUID()}
        written={written}
        stage={stageOf(facts?.status)}
        period={first ? periodInWords(plenary, actor.today, now) : null}
        signed={invitations.filter(({ answer }) => answer === "ACCEPTED").length}
        userId={actor.userId}
      />
    </WithSide>
  );
}
