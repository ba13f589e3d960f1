import { RatingValues } from "@/components/case-file/rating-values";
import { SectionHead } from "@/components/ui/head";
import { Seal } from "@/components/ui/seal";
import type { Actor } from "@/lib/actor";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import { coProposers } from "@/lib/co-rating/people";
import { mayBeginRound, mayNoteTalk } from "@/lib/co-rating/policy";
import { type CoRatingRead, readAwaited, readCoRatings } from "@/lib/co-rating/queries";
import { paths } from "@/lib/paths";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { isStaff } from "@/lib/proposal/policy";

type Props = { actor: Actor; facts: ProposalFacts };

/** How many co-proposers have rated each round, for everybody; what they say, for whom it is open. */
export async function CoRatingsSection({ actor, facts }: Props) {
  const given = facts.coRatings;
  const waiting = facts.status === "ANSWERED" ? await readAwaited(actor, facts) : [];
  if (given.length + waiting.length === 0) return null;
  const read = await readCoRatings(actor, facts);
  const rounds = [...new Set(given.map(({ round }) => round))].toSorted((a, b) => a - b);
  return (
    <section id="co-ratings">
      <SectionHead
        title="附议人评价"
        note={`附议人和并入提案的提案者共${coProposers(facts).length}位；满意率只按第一提案人的评价算`}
      />
      {waiting.length > 0 ? (
        <p className="mb-3">本次会议要附议人都评价了才办结，还没有评价：{waiting.join("、")}。</p>
      ) : null}
      {rounds.map((round) => {
        const all = given.filter((one) => one.round === round);
        const sealed = all.filter((one) => one.openedOn === null);
        return (
          <article key={round} className="mb-4">
            <p>
              {rounds.length > 1 || round > 1 ? `第${round}轮　` : null}
              已收到{all.length}份附议人评价。
            </p>
            {sealed.length > 0 ? (
              <Seal words={`已交回，封存：${sealed.length}份`}>
                <p>开封以前只有评价人本人看得到，提案委下一次开封时和其他评价一起打开。</p>
              </Seal>
            ) : null}
            {read
              .filter((one) => one.round === round)
              .map((rating) => (
                <OneCoRating key={rating.id} actor={actor} facts={facts} rating={rating} />
              ))}
          </article>
        );
      })}
    </section>
  );
}

function OneCoRating({ actor, facts, rating }: Props & { rating: CoRatingRead }) {
  const { id, name, openedOn, talkedOn, talk } = rating;
  const one = facts.coRatings.find((known) => known.id === id);
  const open = rating.dissatisfied && one !== undefined;
  return (
    <div className="mt-3">
      <h3>
        {name}
        <span className="note font-normal">
          　{formatMonthDay(rating.returnedOn)}交回
          {openedOn ? `，${formatMonthDay(openedOn)}开封` : "，封存，只有您看得到"}
        </span>
      </h3>
      <RatingValues rating={rating} />
      {talkedOn ? (
        <p className="note">
          {formatMonthDay(talkedOn)}提案委和这位提案者沟通过{talk ? `：${talk}` : "。"}
        </p>
      ) : null}
      {open && mayNoteTalk(actor, one).may ? (
        <p className="no-print">
          不满意，还没有处理：
          <a href={paths.proposal.coRatingTalk(facts.id)}>登记沟通</a>
          {mayBeginRound(actor, facts, one).may ? (
            <>
              {"　"}
              <a href={paths.proposal.coRatingRound(facts.id)}>重新办理</a>
            </>
          ) : null}
        </p>
      ) : null}
      {isStaff(actor) ? (
        <p className="no-print second">
          <a href={paths.proposal.voiding(facts.id, "coRating", id)}>作废</a>
        </p>
      ) : null}
    </div>
  );
}
