import { headers } from "next/headers";
import { FeedForm } from "@/components/calendar-feed/feed-form";
import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead, SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { dayInShanghai, formatLong } from "@/lib/calendar/plain-date";
import { revokeFeedAction } from "@/lib/calendar-feed/actions";
import { readOwnFeed } from "@/lib/calendar-feed/queries";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/public-url";
import { currentActor } from "@/lib/session";

export const metadata = { title: "日历订阅" };

export default async function CalendarFeedPage() {
  const actor = await currentActor();
  const [since, sent] = await Promise.all([readOwnFeed(actor), headers()]);
  return (
    <div className="stack">
      <PageHead
        small
        above={
          <Breadcrumb
            items={[{ href: paths.account.show, label: "我的账号" }, { label: "日历订阅" }]}
          />
        }
        title="日历订阅"
        note="期限、面商、承诺和截止的日子，显示在自己手机或电脑的日历里，每天自己更新。"
      />
      <p>
        提案者看到自己提案的答复和评价期限、登记的面商；承办单位看到本单位的期限和承诺；提案委看到提交、附议截止和该开封评价的日子。里面只有案号、单位和日子，没有案由、姓名和评价。
      </p>
      <p>{since ? `${formatLong(dayInShanghai(since))}做的地址正在用。` : "现在没有订阅地址。"}</p>
      <div className="for-thumbs">
        <FeedForm again={since !== null} site={publicUrl(sent)} />
      </div>
      {since ? (
        <section>
          <SectionHead title="收回" note="收回以后，用这个地址的日历不再更新" />
          <ActForm action={revokeFeedAction}>
            <SubmitButton look="risk">收回订阅地址</SubmitButton>
          </ActForm>
        </section>
      ) : null}
    </div>
  );
}
