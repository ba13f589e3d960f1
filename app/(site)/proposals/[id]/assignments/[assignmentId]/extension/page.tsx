import { PaperRequest } from "@/components/assignment/paper-request";
import { ActPage } from "@/components/case-file/act-page";
import { ExtensionFields } from "@/components/extension/extension-fields";
import { ActForm } from "@/components/ui/act-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { isOwnUnit } from "@/lib/assignment/policy";
import { requestExtensionAction } from "@/lib/extension/actions";
import { mayRequestExtension } from "@/lib/extension/policy";
import { readExtensionLimits } from "@/lib/extension/queries";
import { aboutUnit, openAssignment } from "../../../open-assignment";

export const metadata = { title: "申请延期" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function ExtensionPage({ params }: Props) {
  const { actor, facts, assignment, unit } = await openAssignment(params);
  const own = isOwnUnit(actor, assignment);
  const limits = await readExtensionLimits(facts, assignment);
  return (
    <ActPage
      file={facts}
      title="申请延期"
      note="督查室先审，提案委同意以后才算延期；以前期限照常计算，原来的期限一直看得到。"
      verdict={mayRequestExtension(actor, facts, assignment, limits.latest)}
    >
      <ActForm action={requestExtensionAction} hidden={aboutUnit(assignment)}>
        {own ? null : <PaperRequest unit={unit} paper="延期申请" today={actor.today} />}
        <ExtensionFields {...limits} today={actor.today} />
        <SubmitButton>{own ? "提出申请" : "代登记申请"}</SubmitButton>
      </ActForm>
    </ActPage>
  );
}
