import { AnswerForm } from "@/components/co-signature/answer-form";
import { PageHead } from "@/components/ui/head";
import { orNotFound } from "@/lib/found";
import { isCoSigningOpen } from "@/lib/co-signature/policy";
import { readCoSigningEndsOn, readOwnInvitation } from "@/lib/co-signature/queries";
import { openFacts } from "../open-case";

export const metadata = { title: "附议" };

export default async function CoSignaturePage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts } = await openFacts(params);
  const invitation = await orNotFound(readOwnInvitation(actor, facts.id));
  const endsOn = await readCoSigningEndsOn(actor, facts.plenaryId);
  return (
    <>
      <PageHead
        title={`附议：${invitation.proposal.title}`}
        note={`${invitation.leadName}请您附议${invitation.askedAgain ? "；您附议以后内容改过，请重新答复" : ""}`}
        small
      />
      <AnswerForm
        id={facts.id}
        invitation={invitation}
        verdict={isCoSigningOpen(facts, endsOn, actor.today)}
      />
    </>
  );
}
