import { ActPage } from "@/components/case-file/act-page";
import { MailedLinks } from "@/components/rating-link/mailed-links";
import { LinkStanding } from "@/components/rating-link/link-standing";
import { mayHandleLinks, mayIssueLink } from "@/lib/rating-link/policy";
import { listLinks } from "@/lib/rating-link/queries";
import { listRatingMails } from "@/lib/rating-mail/queries";
import { about, openFacts } from "../open-case";

export const metadata = { title: "评价链接" };

export default async function RatingLinkPage({ params }: { params: Promise<{ id: string }> }) {
  const { actor, facts } = await openFacts(params);
  const links = mayHandleLinks(actor).may ? await listLinks(actor, facts.id) : [];
  const mails = mayHandleLinks(actor).may ? await listRatingMails(actor, facts) : [];
  return (
    <>
      <ActPage
        file={facts}
        title="评价链接"
        note="给不登录的提案者：扫码在手机上确认面商、评价，算提案者本人的；只能用一次。"
        verdict={mayIssueLink(actor, facts)}
      >
        <LinkStanding id={facts.id} hidden={about(facts)} links={links} />
      </ActPage>
      {mails.length > 0 || mayIssueLink(actor, facts).may ? (
        <MailedLinks actor={actor} hidden={about(facts)} mails={mails} />
      ) : null}
    </>
  );
}
