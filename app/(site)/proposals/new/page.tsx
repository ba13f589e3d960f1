import { ProposalFields } from "@/components/proposal/proposal-fields";
import { ActForm } from "@/components/ui/act-form";
import { ButtonRow } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateInput } from "@/components/ui/text-input";
import { readCollectiveChoices, readMemberChoices } from "@/lib/member/queries";
import { listPlenaries, readPlenary } from "@/lib/plenary/queries";
import { registerProposalAction } from "@/lib/proposal/actions";
import { isStaff, mayRegister } from "@/lib/proposal/policy";
import { currentActor } from "@/lib/session";

export const metadata = { title: "登记提案" };

export default async function NewProposalPage() {
  const actor = await currentActor();
  const staff = isStaff(actor);
  const verdict = mayRegister(actor);
  const [latest] = await listPlenaries(actor);
  const plenary = latest ? await readPlenary(actor, latest.id) : null;
  if (!plenary) return <Empty title="还没有届次，不能登记提案。">请管理员先建立届次。</Empty>;
  const people = staff
    ? { members: await readMemberChoices(actor), collectives: await readCollectiveChoices(actor) }
    : null;
  return (
    <>
      <PageHead
        title={staff ? "登记提案" : "写提案"}
        note={`${plenary.name}${staff ? "；代提案者登记，注明代登记" : ""}`}
      />
      {verdict.may ? (
        <ActForm
          action={registerProposalAction}
          hidden={{ plenaryId: plenary.id }}
          label="登记提案"
        >
          <Notice tone="plain">本系统为非涉密系统，严禁录入国家秘密和工作秘密。</Notice>
          <RadioRow
            name="period"
            legend="提案期间"
            options={[
              { value: "PLENARY", label: "大会" },
              { value: "INTERIM", label: "平时" },
            ]}
            defaultValue={
              plenary.closesOn && actor.today > plenary.closesOn ? "INTERIM" : "PLENARY"
            }
          />
          <ProposalFields categories={plenary.categories} people={people} />
          {staff ? (
            <DateInput
              name="submittedOn"
              label="提交日期"
              hint="写收到的那一天"
              defaultValue={actor.today}
              max={actor.today}
            />
          ) : null}
          <ButtonRow>
            <SubmitButton name="intent" value="submit">
              {staff ? "登记" : "提交"}
            </SubmitButton>
            <SubmitButton look="plain" name="intent" value="draft">
              存为草稿
            </SubmitButton>
          </ButtonRow>
        </ActForm>
      ) : (
        <Notice tone="plain" title={verdict.reason} />
      )}
    </>
  );
}
