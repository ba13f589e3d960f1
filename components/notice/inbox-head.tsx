import { ActForm } from "@/components/ui/act-form";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { markAllReadAction } from "@/lib/notice/actions";
import { paths } from "@/lib/paths";

/** The inbox's title, how many wait in it, and the ways to see only those and to be done with them. */
export function InboxHead({
  total,
  unread,
  unreadOnly,
}: {
  /** Of what is listed. */
  total: number;
  unread: number;
  unreadOnly: boolean;
}) {
  const words = unread > 0 ? `${unread}条未读` : "都已读";
  return (
    <PageHead
      title="消息"
      note={unreadOnly ? words : total > 0 ? `共${total}条，${words}` : null}
      side={
        <>
          {unreadOnly ? (
            <LinkButton href={paths.inbox()}>全部消息</LinkButton>
          ) : unread > 0 ? (
            <LinkButton href={paths.inbox({ only: "unread" })}>只看未读</LinkButton>
          ) : null}
          {unread > 0 ? (
            <ActForm action={markAllReadAction}>
              <SubmitButton look="plain">全部标为已读</SubmitButton>
            </ActForm>
          ) : null}
        </>
      }
    />
  );
}
