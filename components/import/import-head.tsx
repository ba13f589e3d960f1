import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { paths } from "@/lib/paths";

/** The title of one import, with the way back and the file as it came. */
export function ImportHead({ id, file, plenary }: { id: number; file: string; plenary: string }) {
  return (
    <PageHead
      above={<Breadcrumb items={[{ href: paths.imports.list, label: "导入" }, { label: file }]} />}
      title="导入目录"
      note={plenary}
      side={
        <a href={paths.imports.file(id)} download>
          取回原文件
        </a>
      }
    />
  );
}
