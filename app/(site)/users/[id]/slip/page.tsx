import { headers } from "next/headers";

import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { siteName } from "@/components/user/site-name";
import { SlipForm } from "@/components/user/slip-form";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/public-url";
import { currentActor, currentOffice } from "@/lib/session";
import { issueSlipAction } from "@/lib/user/actions";
import { mayIssueSlip } from "@/lib/user/policy";
import { factsOf, readUser } from "@/lib/user/queries";

export const metadata = { title: "发新密码" };

export default async function SlipPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const user = await orNotFound(readUser(actor, idOrNotFound((await params).id)));
  const [office, sent] = await Promise.all([currentOffice(), headers()]);
  const verdict = mayIssueSlip(actor, factsOf(user));
  const backTo =
    actor.unitId === null
      ? { href: paths.users.show(user.id), label: "回到账号" }
      : { href: paths.units.show(actor.unitId), label: "回到本单位" };
  return (
    <>
      <PageHead
        title={`给${user.name}发新密码`}
        note={user.grants.map((grant) => grant.words).join("、")}
      />
      {verdict.may ? (
        <SlipForm
          action={issueSlipAction}
          hidden={{ userId: user.id }}
          address={publicUrl(sent)}
          siteName={siteName(office)}
          backTo={backTo}
        >
          <p>现在的密码马上失效，正在登录的也马上退出。新的首次密码只显示一次，请当面交给本人。</p>
          <SubmitButton>发新密码</SubmitButton>
        </SlipForm>
      ) : (
        <Notice title={verdict.reason} />
      )}
    </>
  );
}
