import { type CoRatingRead, readCoRatings } from "@/lib/co-rating/queries";
import type { Actor } from "@/lib/actor";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { no, type Verdict, yes } from "@/lib/verdict";

type May = (actor: Actor, facts: ProposalFacts, one: ProposalFacts["coRatings"][number]) => Verdict;

/** The opened 不满意 of co-proposers that the act may be done for; none: why not. */
export async function openDissatisfied(
  actor: Actor,
  facts: ProposalFacts,
  may: May,
): Promise<{ ratings: CoRatingRead[]; verdict: Verdict }> {
  const read = (await readCoRatings(actor, facts)).filter((one) => one.dissatisfied);
  const asked = read.flatMap((rating) => {
    const one = facts.coRatings.find(({ id }) => id === rating.id);
    return one ? [{ rating, verdict: may(actor, facts, one) }] : [];
  });
  const ratings = asked.filter(({ verdict }) => verdict.may).map(({ rating }) => rating);
  const why = asked[0]?.verdict ?? no("没有等处理的附议人不满意的评价。");
  return { ratings, verdict: ratings.length > 0 ? yes : why };
}
