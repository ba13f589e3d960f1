import { LeavingChoice } from "@/components/leaving/leaving-choice";
import { LeavingPreview } from "@/components/leaving/leaving-preview";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { planLeaving } from "@/lib/leaving/plan";
import { readOpenWork } from "@/lib/leaving/queries";
import { choiceOf } from "@/lib/leaving/schema";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { mayDisable } from "@/lib/user/policy";
import { factsOf, otherAdministrators, readManagedUser } from "@/lib/user/queries";

export const metadata = { title: "离岗移交" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function LeavingPage({ params, searchParams }: Props) {
  const actor = await currentActor();
  const user = await orNotFound(readManagedUser(actor, idOrNotFound((await params).id)));
  const verdict = mayDisable(actor, factsOf(user), await otherAdministrators(actor, user.id));
  const lines = await readOpenWork(actor, user.id);
  const asked = await searchParams;
  const choice = choiceOf(asked);
  const planned = planLeaving(lines, choice);
  const items = [
    { href: paths.users.list(), label: "账号" },
    { href: paths.users.show(user.id), label: user.name },
    { label: "离岗移交" },
  ];
  const note = "选好接手的人，看过预览，再一次移交并停用账号。已经办的事仍在本人名下。";
  return (
    <>
      <PageHead above={<Breadcrumb items={items} />} title={`${user.name}离岗移交`} note={note} />
      {!verdict.may ? (
        <Notice title={verdict.reason} />
      ) : lines.length === 0 ? (
        <Empty title="手上没有要移交的工作。">
          可以直接到<a href={paths.users.show(user.id)}>账号</a>里停用。
        </Empty>
      ) : (
        <>
          <LeavingChoice userId={user.id} planned={planned} choice={choice} />
          {"successorId" in asked ? (
            <LeavingPreview user={user} planned={planned} choice={choice} />
          ) : null}
        </>
      )}
    </>
  );
}
