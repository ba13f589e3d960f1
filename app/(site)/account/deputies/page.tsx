import { DeputyForm } from "@/components/deputy/deputy-form";
import { DeputyTable } from "@/components/deputy/deputy-table";
import { Notice } from "@/components/ui/notice";
import { PageHead, SectionHead } from "@/components/ui/head";
import { mayNameDeputy } from "@/lib/deputy/policy";
import { listDeputies, listOwnRoles } from "@/lib/deputy/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "请人代办" };

export default async function DeputiesPage() {
  const actor = await currentActor();
  const [rows, roles] = await Promise.all([listDeputies(actor), listOwnRoles(actor)]);
  const verdict =
    actor.role === "system" || actor.role === "public"
      ? null
      : mayNameDeputy(actor, { role: actor.role });
  return (
    <>
      <PageHead
        title="请人代办"
        note="不在的几天由同事代办。代办的事，经过里记下两个人的名字，如“甲（代乙）”。"
      />
      <DeputyTable rows={rows} />
      <SectionHead title="请谁代办" />
      {roles.map((role) => (
        <DeputyForm key={role.grantId} role={role} today={actor.today} />
      ))}
      {roles.length === 0 && verdict && !verdict.may ? <Notice>{verdict.reason}</Notice> : null}
    </>
  );
}
