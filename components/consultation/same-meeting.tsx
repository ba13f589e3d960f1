import type { Actor } from "@/lib/actor";
import { numberInWords } from "@/lib/case-file/reading";
import { listSameMeeting } from "@/lib/consultation/queries";
import { paths } from "@/lib/paths";

type Props = { actor: Actor; meetingId: number | null; proposalId: number };

/** The other cases of the same meeting, as far as the reader may see them. */
export async function SameMeeting({ actor, meetingId, proposalId }: Props) {
  const others = meetingId === null ? [] : await listSameMeeting(actor, meetingId, proposalId);
  if (others.length === 0) return null;
  return (
    <span className="second">
      同一次面商还涉及
      {others.map((one, at) => (
        <span key={one.id}>
          {at > 0 ? "、" : ""}
          <a href={paths.proposal.show(one.id)} title={one.title}>
            {numberInWords(one)}
          </a>
        </span>
      ))}
    </span>
  );
}
