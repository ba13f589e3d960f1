import { MailTable } from "@/components/mailing/mail-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { ListSentence } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/head";
import { Pager } from "@/components/ui/pager";
import { orNotFound } from "@/lib/found";
import { mayResend } from "@/lib/mailing/policy";
import { listMails, MAIL_PAGE } from "@/lib/mailing/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "已发邮件" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function SentMailsPage({ searchParams }: { searchParams: Search }) {
  const actor = await currentActor();
  const page = Math.max(1, Math.trunc(Number((await searchParams).page)) || 1);
  const { rows, total } = await orNotFound(listMails(actor, page));
  const again = new Set(rows.filter((mail) => mayResend(actor, mail).may).map(({ id }) => id));
  const crumbs = [{ href: paths.mail.settings, label: "邮件" }, { label: "已发邮件" }];
  return (
    <>
      <PageHead small above={<Breadcrumb items={crumbs} />} title="已发邮件" />
      {rows.length > 0 ? (
        <>
          <ListSentence>
            共{total}封，最近的在前。没有发出的自动再试，五次都不成才算失败。
          </ListSentence>
          <MailTable rows={rows} mayResend={again} />
        </>
      ) : (
        <Empty title="还没有发过邮件。">启用邮件以后，每天汇总发出的和试发的都列在这里。</Empty>
      )}
      <Pager
        page={page}
        pages={Math.ceil(total / MAIL_PAGE)}
        hrefOf={(one) => paths.mail.sent({ page: one > 1 ? one : null })}
        words={total > MAIL_PAGE ? `每页${MAIL_PAGE}封` : undefined}
      />
    </>
  );
}
