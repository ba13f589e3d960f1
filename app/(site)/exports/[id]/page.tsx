import { ExportProgress } from "@/components/long-export/export-progress";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHead } from "@/components/ui/head";
import { momentInWords } from "@/lib/calendar/moment";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { LONG_EXPORTS } from "@/lib/long-export/kinds";
import { readExport } from "@/lib/long-export/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { FORMATS } from "@/lib/spreadsheet/formats";

export const metadata = { title: "后台导出" };

export default async function ExportPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const one = await orNotFound(readExport(actor, idOrNotFound((await params).id)));
  const list = { href: paths.exports.list, label: "我的后台导出" };
  return (
    <div className="stack">
      <PageHead
        title={`导出${LONG_EXPORTS[one.what]}`}
        above={<Breadcrumb items={[list, { label: `${one.id}号` }]} />}
      />
      <DefinitionList
        items={[
          { term: "范围", value: `${one.plenary}：${one.about}` },
          { term: "文件", value: FORMATS[one.format] },
          { term: "谁要的", value: `${one.by}，${momentInWords(one.askedAt)}` },
        ]}
      />
      <ExportProgress one={one} />
    </div>
  );
}
