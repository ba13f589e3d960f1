import type { ReactNode } from "react";

import { Footer } from "@/components/shell/footer";
import { PageFrame } from "@/components/shell/page-frame";
import { PublicMasthead } from "@/components/shell/public-masthead";
import { demoTodayOf } from "@/components/user/demo-today";
import { paths } from "@/lib/paths";
import { actorOrNull, currentOffice } from "@/lib/session";

/** The public pages: read by anyone, without sign-in. */
export default async function PublishedLayout({ children }: { children: ReactNode }) {
  const [office, actor] = await Promise.all([currentOffice(), actorOrNull()]);
  const links = [
    { href: paths.published.list, label: "查提案" },
    actor ? { href: paths.home, label: "提案办理" } : { href: paths.signIn(), label: "委员登录" },
  ];
  const notes = [
    `${office.name}提案委员会`,
    "只公开同意公开的提案和答复；联系方式不公开",
    ...(office.isDemo ? ["示例数据：总数取自公开的总结，人名、案由和日期均为虚构"] : []),
  ];
  return (
    <PageFrame
      width="portal"
      masthead={
        <PublicMasthead
          name={`${office.name}提案公开`}
          homeHref={paths.published.list}
          links={links}
          note={office.isDemo ? "示例数据" : undefined}
          demoToday={demoTodayOf(office)}
        />
      }
      footer={<Footer notes={notes} />}
    >
      {children}
    </PageFrame>
  );
}
