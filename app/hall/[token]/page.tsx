import { HallScreen } from "@/components/hall/hall-screen";
import { Refresh } from "@/components/ui/refresh";
import { PageHead } from "@/components/ui/head";
import { PageFrame } from "@/components/shell/page-frame";
import { publicActor } from "@/lib/actor";
import { readHall } from "@/lib/hall-link/queries";
import { currentOffice, currentToday } from "@/lib/session";

export const metadata = {
  title: "提案办理情况",
  robots: "noindex",
  referrer: "no-referrer" as const,
};

/** Read anew each minute. Whoever is signed in in this browser sees what everybody sees. */
const SECONDS = 60;

export default async function HallPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [office, today] = await Promise.all([currentOffice(), currentToday()]);
  const hall = await readHall(publicActor(today), token);
  if (!hall)
    return (
      <PageFrame width="text" masthead={null}>
        <PageHead
          title="这个大屏幕的链接不能用了。"
          note="链接已经到期，或者被收回。请提案委或管理员发一个新的。"
        />
      </PageFrame>
    );
  return (
    <>
      <Refresh seconds={SECONDS} />
      <HallScreen hall={hall} office={office.name} />
    </>
  );
}
