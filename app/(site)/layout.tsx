import { headers } from "next/headers";
import type { ReactNode } from "react";

import { Footer } from "@/components/shell/footer";
import { PageFrame } from "@/components/shell/page-frame";
import { SiteMasthead } from "@/components/user/site-masthead";
import { siteName } from "@/components/user/site-name";
import { formatLong } from "@/lib/calendar/plain-date";
import { countUnread } from "@/lib/notice/queries";
import { currentOffice, currentSignedIn, currentToday } from "@/lib/session";

/** Every page that needs a sign-in. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [signedIn, office, today] = await Promise.all([
    currentSignedIn(),
    currentOffice(),
    currentToday(),
  ]);
  const unread = await countUnread(signedIn.actor);
  const path = (await headers()).get("x-path") ?? "";
  const notes = [
    "非涉密系统，严禁录入、上传国家秘密和工作秘密",
    ...(office.isDemo ? ["演示数据：总数取自公开的总结，人名、案由和日期均为虚构"] : []),
  ];
  const print = `${siteName(office)}　打印日期${formatLong(today)}`;
  return (
    <PageFrame
      masthead={<SiteMasthead office={office} signedIn={signedIn} path={path} unread={unread} />}
      footer={<Footer notes={notes} print={print} />}
    >
      {children}
    </PageFrame>
  );
}
