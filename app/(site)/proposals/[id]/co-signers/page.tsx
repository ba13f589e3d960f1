import { ActPage } from "@/components/case-file/act-page";
import { FoundInvitees } from "@/components/co-signature/found-invitees";
import { InvitationList } from "@/components/co-signature/invitation-list";
import { findInvitees, listInvitations, readCoSigningEndsOn } from "@/lib/co-signature/queries";
import { mayInvite } from "@/lib/co-signature/policy";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import { openFacts } from "../open-case";

export const metadata = { title: "邀请附议" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ q?: string }> };

export default async function CoSignersPage({ params, searchParams }: Props) {
  const { actor, facts } = await openFacts(params);
  const { q = "" } = await searchParams;
  const endsOn = await readCoSigningEndsOn(actor, facts.plenaryId);
  const until = endsOn ? `大会提案附议到${formatMonthDay(endsOn)}` : "附议到立案为止";
  return (
    <ActPage
      file={facts}
      title="邀请附议"
      note={`${until}；本人同意才算附议。没有人附议的，按个人提案办理。`}
      verdict={mayInvite(actor, facts, endsOn)}
    >
      <div className="stack for-thumbs">
        <InvitationList id={facts.id} invitations={await listInvitations(actor, facts.id)} />
        <FoundInvitees id={facts.id} q={q} found={await findInvitees(actor, facts.id, q)} />
      </div>
    </ActPage>
  );
}
