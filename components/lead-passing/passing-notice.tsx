import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/actor";
import { formatLong } from "@/lib/calendar/plain-date";
import { readPassings } from "@/lib/lead-passing/queries";
import type { ProposalFacts } from "@/lib/proposal/facts";

/** Who confirms and rates instead of the lead proposer, since when, and for whom it is: why. */
export async function PassingNotice({ actor, facts }: { actor: Actor; facts: ProposalFacts }) {
  if (facts.leadPassings.length === 0) return null;
  const passings = await readPassings(actor, facts);
  const holder = passings.at(-1);
  if (!holder) return null;
  return (
    <Notice tone="plain" title={`面商确认和评价已转交给${holder.name}`}>
      {passings.map(({ id, name, on, reason }) => (
        <p key={id}>
          {formatLong(on)}转交给{name}
          {reason ? `，原因：${reason}` : ""}。
        </p>
      ))}
      <p>从那天起由{holder.name}确认面商、评价，和第一提案人的一样算；以前的确认和评价不变。</p>
    </Notice>
  );
}
