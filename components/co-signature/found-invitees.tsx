import { ActForm } from "@/components/ui/act-form";
import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { inviteCoSignerAction } from "@/lib/co-signature/actions";
import type { Invitee } from "@/lib/co-signature/queries";
import { paths } from "@/lib/paths";

/** Finds members and collectives by name, and invites one with a button each. */
export function FoundInvitees({ id, q, found }: { id: number; q: string; found: Invitee[] }) {
  return (
    <section aria-label="找人附议">
      <SectionHead title="找人附议" note="委员写姓名，集体写名称，至少两个字" />
      <form action={paths.proposal.coSigners(id)} className="form-stack">
        <TextInput name="q" label="要邀请的委员或集体" defaultValue={q} minLength={2} required />
        <Button>查找</Button>
      </form>
      {q && found.length === 0 ? (
        <p className="mt-3">没有找到“{q}”，或者已经邀请过。换个写法再找，或请提案委核对名册。</p>
      ) : null}
      <ul className="stack mt-3">
        {found.map(({ who, name, note }) => (
          <li key={who}>
            <ActForm
              action={inviteCoSignerAction}
              hidden={{ proposalId: id, who }}
              className="button-row"
              label={`邀请${name}`}
            >
              <span>
                <b>{name}</b> <span className="note">{note}</span>
              </span>
              <SubmitButton look="plain">邀请</SubmitButton>
            </ActForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
