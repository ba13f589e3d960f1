import { DeskList } from "@/components/desk/desk-list";
import { DeskSection } from "@/components/desk/desk-section";
import { LinkButton } from "@/components/ui/button";
import { PageHead, SectionHead } from "@/components/ui/head";
import type { Actor } from "@/lib/actor";
import { formatMonthDayWeekday } from "@/lib/calendar/plain-date";
import { listToCoSign } from "@/lib/co-signature/queries";
import { proposerItems } from "@/lib/desk/proposer-items";
import { readProposerDesk } from "@/lib/desk/queries";
import { paths } from "@/lib/paths";
import { mayRegister } from "@/lib/proposal/policy";

/** A proposer's own cases: what is asked, and where the others are. */
export async function ProposerDesk({ actor }: { actor: Actor }) {
  const { cases, facts } = await readProposerDesk(actor);
  const { asked, running, finished } = proposerItems(actor, cases, facts);
  const toSign = await listToCoSign(actor);
  const own = cases.length;
  return (
    <div className="stack">
      <PageHead
        title="我的提案"
        note={`${actor.name}　${formatMonthDayWeekday(actor.today)}`}
        side={
          mayRegister(actor).may ? <LinkButton href={paths.newProposal}>写提案</LinkButton> : null
        }
      />
      <DeskSection
        title="请您办"
        count={asked.length}
        note={asked.length > 0 ? `${asked.length}项` : null}
        empty={own > 0 ? "现在没有要您办的事。单位答复以后，请您在这里评价。" : "您还没有提案。"}
      >
        <DeskList items={asked} most={12} />
      </DeskSection>
      {toSign.length > 0 ? (
        <section aria-label="请您附议">
          <SectionHead title="请您附议" note={`${toSign.length}件`} />
          <ul className="stack for-thumbs">
            {toSign.map(({ proposalId, title, askedAgain }) => (
              <li key={proposalId} className="button-row">
                <span>
                  {title}
                  {askedAgain ? <span className="note">　您附议以后内容改过</span> : null}
                </span>
                <LinkButton href={paths.proposal.coSignature(proposalId)}>看过再答复</LinkButton>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <DeskSection
        title="正在办理"
        count={running.length}
        empty={
          finished.length > 0
            ? `没有正在办理的提案，${finished.length}件都已办完或有了结果。`
            : "没有正在办理的提案。"
        }
      >
        <DeskList items={running} />
      </DeskSection>
      {finished.length > 0 ? (
        <DeskSection title="已办完或有了结果" count={finished.length} empty="">
          <DeskList items={finished} most={5} />
        </DeskSection>
      ) : null}
      {actor.memberId !== null ? (
        <p>
          <a href={paths.members.account(actor.memberId)}>我的履职明细</a>
        </p>
      ) : null}
    </div>
  );
}
