import { headers } from "next/headers";
import { HallLinkForm } from "@/components/hall/link-form";
import { HallLinkTable } from "@/components/hall/link-table";
import { Empty } from "@/components/ui/empty";
import { PageHead, SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { addMonths } from "@/lib/calendar/plain-date";
import { mayKeepHallLinks } from "@/lib/hall-link/policy";
import { listHallLinks } from "@/lib/hall-link/queries";
import { listPlenaries } from "@/lib/plenary/queries";
import { publicUrl } from "@/lib/public-url";
import { currentActor } from "@/lib/session";

export const metadata = { title: "大屏幕" };

export default async function ScreensPage() {
  const actor = await currentActor();
  const verdict = mayKeepHallLinks(actor);
  if (!verdict.may)
    return <Notice title={`${verdict.reason}。`}>要在大厅显示，请提案委发链接。</Notice>;
  const [rows, plenaries, sent] = await Promise.all([
    listHallLinks(actor),
    listPlenaries(actor),
    headers(),
  ]);
  return (
    <div className="stack">
      <PageHead
        title="大屏幕"
        note="大厅的屏幕用链接打开，不登录；只显示数字和重点提案的案由，每分钟自己更新。"
      />
      <HallLinkTable rows={rows} />
      <SectionHead
        title="做一个链接"
        note="谁拿到链接都能看；到期或收回以后，屏幕一分钟内停止显示"
      />
      {plenaries.length === 0 ? (
        <Empty title="还没有届次。">建立届次以后才有数字可以显示。</Empty>
      ) : (
        <HallLinkForm
          plenaries={plenaries.map(({ id, name }) => ({ id, name }))}
          until={addMonths(actor.today, 1)}
          site={publicUrl(sent)}
        />
      )}
    </div>
  );
}
