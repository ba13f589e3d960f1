import { InboxList } from "@/components/notice/inbox-list";
import { ActForm } from "@/components/ui/act-form";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { SubmitButton } from "@/components/ui/submit-button";
import { markAllReadAction } from "@/lib/notice/actions";
import { INBOX_PAGE, readInbox } from "@/lib/notice/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "消息" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function InboxPage({ searchParams }: { searchParams: Search }) {
  const actor = await currentActor();
  const page = Math.max(1, Math.trunc(Number((await searchParams).page)) || 1);
  const { rows, total, unread, elsewhere } = await readInbox(actor, page);
  return (
    <div className="stack">
      <PageHead
        title="消息"
        note={total > 0 ? `共${total}条，${unread > 0 ? `${unread}条未读` : "都已读"}` : null}
        side={
          unread > 0 ? (
            <ActForm action={markAllReadAction}>
              <SubmitButton look="plain">全部标为已读</SubmitButton>
            </ActForm>
          ) : null
        }
      />
      {elsewhere > 0 ? (
        <Notice title={`您的其他角色还有${elsewhere}条未读消息。`}>
          <a href={paths.account.role}>换角色</a>后在这里看。
        </Notice>
      ) : null}
      {rows.length > 0 ? (
        <InboxList rows={rows} today={actor.today} />
      ) : (
        <Empty title="没有消息。">交办、答复、催办等和您有关的事会出现在这里。</Empty>
      )}
      <Pager
        page={page}
        pages={Math.ceil(total / INBOX_PAGE)}
        hrefOf={(one) => paths.inbox({ page: one > 1 ? one : null })}
        words={total > INBOX_PAGE ? `每页${INBOX_PAGE}条` : undefined}
      />
    </div>
  );
}
