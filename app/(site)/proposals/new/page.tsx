import { RegisterForm } from "@/components/proposal/register-form";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { WritingPage } from "@/components/writing/writing-page";
import { readCollectiveChoices, readMemberChoices } from "@/lib/member/queries";
import { listPlenaries, readPlenary } from "@/lib/plenary/queries";
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
  const people = {
    members: staff ? await readMemberChoices(actor) : [],
    collectives: staff ? await readCollectiveChoices(actor) : [],
  };
  return (
    <>
      <PageHead
        title={staff ? "登记提案" : "写提案"}
        note={`${plenary.name}${staff ? "；代提案者登记，注明代登记" : ""}`}
      />
      {!verdict.may ? <Notice tone="plain" title={verdict.reason} /> : null}
      {verdict.may && staff ? (
        <RegisterForm plenary={plenary} people={people} today={actor.today} />
      ) : null}
      {verdict.may && !staff ? <WritingPage actor={actor} plenary={plenary} facts={null} /> : null}
    </>
  );
}
