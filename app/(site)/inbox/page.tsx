import { InboxHead } from "@/components/notice/inbox-head";
import { InboxList } from "@/components/notice/inbox-list";
import { Empty } from "@/components/ui/empty";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { INBOX_PAGE, readInbox } from "@/lib/notice/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "消息" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function InboxPage({ searchParams }: { searchParams: Search }) {
  const actor = await currentActor();
  const search = await searchParams;
  const page = Math.max(1, Math.trunc(Number(search.page)) || 1);
  const unreadOnly = search.only === "unread";
  const { rows, total, unread, elsewhere } = await readInbox(actor, page, unreadOnly);
  return (
    <div className="stack">
      <InboxHead total={total} unread={unread} unreadOnly={unreadOnly} />
      {elsewhere > 0 ? (
        <Notice title={`您的其他角色还有${elsewhere}条未读消息。`}>
          <a href={paths.account.role}>换角色</a>后在这里看。
        </Notice>
      ) : null}
      {rows.length > 0 ? (
        <InboxList rows={rows} today={actor.today} />
      ) : (
        <Empty title={unreadOnly ? "没有未读的消息。" : "没有消息。"}>
          交办、答复、催办等和您有关的事会出现在这里。
        </Empty>
      )}
      <Pager
        page={page}
        pages={Math.ceil(total / INBOX_PAGE)}
        hrefOf={(one) =>
          paths.inbox({ page: one > 1 ? one : null, only: unreadOnly ? "unread" : null })
        }
        words={total > INBOX_PAGE ? `每页${INBOX_PAGE}条` : undefined}
      />
    </div>
  );
}
