import { ActForm } from "@/components/ui/act-form";
import { PageHead } from "@/components/ui/head";
import { RadioRow } from "@/components/ui/radio-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentActor, currentSignedIn } from "@/lib/session";
import { switchRoleAction } from "@/lib/sign-in/actions";

export const metadata = { title: "换角色" };

export default async function RolePage() {
  await currentActor();
  const { roles, grantId } = await currentSignedIn();
  const options = roles.map((role) => ({ value: String(role.grantId), label: role.words }));
  return (
    <>
      <PageHead title="换角色" note="一次只用一个角色办事，现在的角色写在页头。" />
      <ActForm action={switchRoleAction}>
        <RadioRow
          name="grantId"
          legend="角色"
          layout="stack"
          options={options}
          defaultValue={String(grantId)}
        />
        <SubmitButton>换成这个角色</SubmitButton>
      </ActForm>
    </>
  );
}
