import { ImportsTable } from "@/components/import/imports-table";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { mayImport } from "@/lib/import/policy";
import { listImports } from "@/lib/import/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "导入" };

export default async function ImportsPage() {
  const actor = await currentActor();
  const verdict = mayImport(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const imports = await listImports(actor);
  return (
    <>
      <PageHead
        title="导入"
        note="同一文件可以重复导入：登记号相同的只更新，不会重复"
        side={
          <span className="flex flex-wrap items-center gap-3">
            <a href={paths.imports.template()} download>
              下载空白模板
            </a>
            <LinkButton href={paths.imports.new} look="main">
              导入目录
            </LinkButton>
          </span>
        }
      />
      {imports.length === 0 ? (
        <Empty title="还没有导入过。">提案目录（Excel或CSV）可以整份导入，写入以前先核对。</Empty>
      ) : (
        <ImportsTable imports={imports} />
      )}
    </>
  );
}
