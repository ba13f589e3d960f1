import { FileHelp } from "@/components/import/file-help";
import { ImportSteps } from "@/components/import/import-steps";
import { ActForm } from "@/components/ui/act-form";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileInput } from "@/components/ui/text-input";
import { startImportAction } from "@/lib/import-batch/actions";
import { mayImport } from "@/lib/import/policy";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "导入目录" };

export default async function NewImportPage() {
  const actor = await currentActor();
  const verdict = mayImport(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const plenaries = await listPlenaries(actor);
  const latest = shownPlenary(plenaries, actor.today);
  if (!latest) return <Empty title="还没有届次。">请管理员先建立届次。</Empty>;
  const options = plenaries.map((one) => ({ value: String(one.id), label: one.name }));
  return (
    <>
      <PageHead title="导入目录" />
      <ImportSteps now="choose" />
      <div className="mt-4 max-w-[46em]">
        <ActForm action={startImportAction} label="选文件">
          <Select
            name="plenaryId"
            label="届次"
            options={options}
            defaultValue={String(latest.id)}
          />
          <FileInput
            name="file"
            label="提案目录"
            hint=".xlsx或.csv，不加密"
            accept=".xlsx,.csv"
            required
          />
          <SubmitButton pendingLabel="正在读文件，请不要关闭这一页">读文件，先核对</SubmitButton>
        </ActForm>
        <FileHelp />
      </div>
    </>
  );
}
