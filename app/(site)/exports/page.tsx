import { ExportTable } from "@/components/long-export/export-table";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { KEPT_DAYS } from "@/lib/long-export/kinds";
import { listExports } from "@/lib/long-export/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "我的后台导出" };

export default async function ExportsPage() {
  const rows = await listExports(await currentActor());
  return (
    <div className="stack">
      <PageHead
        title={metadata.title}
        note={`只有您自己看得到；文件保存${KEPT_DAYS}天，下载时再核对一次您能不能看`}
      />
      {rows.length === 0 ? (
        <Empty title="您还没有后台导出。">
          目录较长时，点提案列表的“导出Excel”就在后台生成，不耽误别人用。
        </Empty>
      ) : (
        <ExportTable rows={rows} />
      )}
    </div>
  );
}
