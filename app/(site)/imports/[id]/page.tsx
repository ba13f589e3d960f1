import { CreateMissing } from "@/components/import/create-missing";
import { ImportHead } from "@/components/import/import-head";
import { ImportSteps } from "@/components/import/import-steps";
import { MappingForm } from "@/components/import/mapping";
import { PreviewHead } from "@/components/import/preview-head";
import { PreviewLists } from "@/components/import/preview-lists";
import { ImportOutcome } from "@/components/import/result";
import { Notice } from "@/components/ui/notice";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { readBatch, readPreview } from "@/lib/import-batch/queries";
import { mayImport } from "@/lib/import/policy";
import { currentActor } from "@/lib/session";

export const metadata = { title: "导入目录" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ show?: string; page?: string }>;
};

export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await currentActor();
  const verdict = mayImport(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const id = idOrNotFound((await params).id);
  const batch = await orNotFound(readBatch(actor, id));
  const { show, page: asked } = await searchParams;
  const page = Number(asked) || 1;
  const head = <ImportHead id={id} file={batch.fileName} plenary={batch.plenary.name} />;
  if (batch.state !== "PREVIEW") {
    return (
      <>
        {head}
        <ImportOutcome batch={batch} page={page} />
      </>
    );
  }
  const preview = await readPreview(actor, id);
  const { headers } = preview.header;
  const columns = `${headers.length}列，${headers.filter((one) => one.canonical).length}列导入`;
  return (
    <>
      {head}
      <ImportSteps
        now="check"
        file={batch.fileName}
        columns={columns}
        rows={`${preview.result.rows.length}行`}
      />
      <PreviewHead preview={preview} />
      <MappingForm preview={preview} />
      <CreateMissing preview={preview} />
      <PreviewLists preview={preview} asked={show} page={page} />
    </>
  );
}
