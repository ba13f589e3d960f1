import { TenureTable } from "@/components/new-term/tenure-table";
import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead, SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { formatLong } from "@/lib/calendar/plain-date";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { undoNewTermAction } from "@/lib/new-term/actions";
import { readNewTerm } from "@/lib/new-term/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "换届名单" };

export default async function NewTermDonePage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const list = await orNotFound(readNewTerm(actor, idOrNotFound((await params).id)));
  const { id, term, startsOn, undoneOn, undoneReason, obstacles } = list;
  const crumbs = [
    { href: paths.members.list(), label: "委员" },
    { href: paths.members.newTerm, label: "换届" },
    { label: `第${term}届` },
  ];
  const title = `第${term}届换届名单`;
  const note = `${formatLong(startsOn)}起`;
  return (
    <div className="stack">
      <PageHead small above={<Breadcrumb items={crumbs} />} title={title} note={note} />
      {undoneOn ? (
        <Notice title={`${formatLong(undoneOn)}收回`}>
          <p>原因：{undoneReason}。委员名册已恢复原样。</p>
        </Notice>
      ) : null}
      <TenureTable list={list} />
      {undoneOn ? null : (
        <section>
          <SectionHead title="收回整张名单" note="离任的恢复，改动的改回，新加的去掉" />
          {obstacles.length > 0 ? (
            <p>不能整个收回：{obstacles.join("；")}。</p>
          ) : (
            <ActForm action={undoNewTermAction} hidden={{ newTermId: id }} label="收回整张名单">
              <TextInput name="reason" label="收回的原因" required />
              <SubmitButton look="plain">收回名单</SubmitButton>
            </ActForm>
          )}
        </section>
      )}
    </div>
  );
}
