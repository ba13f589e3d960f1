import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import { takeBackInvitationAction } from "@/lib/co-signature/actions";
import type { Invitation } from "@/lib/co-signature/queries";

function stateInWords({ answer, answeredOn, askedOn, askedAgain, note }: Invitation): string {
  const said = note ? `：${note}` : "";
  if (answer === "ACCEPTED") return `${formatMonthDay(answeredOn ?? askedOn)}附议${said}`;
  if (answer === "DECLINED") return `${formatMonthDay(answeredOn ?? askedOn)}不附议${said}`;
  return askedAgain
    ? `内容改过，${formatMonthDay(askedOn)}请其重新附议，还没有答复`
    : `${formatMonthDay(askedOn)}邀请，还没有答复`;
}

/** Who was asked, and what each of them said. */
export function InvitationList({ id, invitations }: { id: number; invitations: Invitation[] }) {
  const accepted = invitations.filter(({ answer }) => answer === "ACCEPTED").length;
  const waiting = invitations.filter(({ answer }) => answer === null).length;
  return (
    <section aria-label="邀请过的人">
      <SectionHead title="邀请过的人" note={`${accepted}位附议，${waiting}位还没有答复`} />
      {invitations.length === 0 ? <p>还没有邀请人附议。</p> : null}
      <ul className="stack">
        {invitations.map((one) => (
          <li key={one.id} className="button-row">
            <span>
              <b>{one.name}</b> {stateInWords(one)}
            </span>
            {one.answer === null ? (
              <ActForm
                action={takeBackInvitationAction}
                hidden={{ proposalId: id, invitationId: one.id }}
                className="contents"
                label={`撤回对${one.name}的邀请`}
              >
                <SubmitButton look="plain">撤回邀请</SubmitButton>
              </ActForm>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
