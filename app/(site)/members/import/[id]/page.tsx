import { MemberPreviewHead } from "@/components/member-import/preview-head";
import { MemberPreviewLists } from "@/components/member-import/preview-lists";
import { Questions } from "@/components/member-import/questions";
import { MemberImportResult } from "@/components/member-import/result";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { readMemberImport, readMemberPreview } from "@/lib/member-import/queries";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "导入名册" };

export default async function MemberImportPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const id = idOrNotFound((await params).id);
  const row = await orNotFound(readMemberImport(actor, id));
  const preview = row.state === "PREVIEW" ? await readMemberPreview(actor, id) : null;
  const crumbs = [
    { href: paths.members.list(), label: "委员" },
    { href: paths.members.imports, label: "导入名册" },
    { label: row.fileName },
  ];
  return (
    <>
      <PageHead
        above={<Breadcrumb items={crumbs} />}
        title={preview ? "核对名册" : "导入的结果"}
        note={row.fileName}
      />
      {preview ? (
        <>
          <MemberPreviewHead preview={preview} />
          <Questions preview={preview} />
          <MemberPreviewLists preview={preview} />
        </>
      ) : (
        <MemberImportResult row={row} />
      )}
    </>
  );
}
