import { ImportSteps } from "@/components/import/import-steps";
import { IssueTable } from "@/components/import/issue-table";
import { ActForm } from "@/components/ui/act-form";
import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import { momentInWords } from "@/lib/calendar/moment";
import { resumeImportAction } from "@/lib/import-batch/actions";
import { undoImportAction } from "@/lib/import-undo/actions";
import { pageOf, PREVIEW_PAGE } from "@/lib/import-batch/preview";
import { type ImportedBatch, readReport } from "@/lib/import-batch/queries";
import { paths } from "@/lib/paths";

/** A preview that was laid aside: nothing was written, and it can be taken up again. */
function Discarded({ batch }: { batch: ImportedBatch }) {
  return (
    <div className="mt-4">
      <Notice tone="plain" title="这次导入已放弃，没有写入任何内容。">
        文件和核对中的修改都还在。
      </Notice>
      <ActForm
        action={resumeImportAction}
        hidden={{ batchId: batch.id }}
        label="恢复这次导入"
        className="mt-3"
      >
        <SubmitButton look="plain">恢复，接着核对</SubmitButton>
      </ActForm>
    </div>
  );
}

/** What became of an import after its preview. */
export function ImportOutcome({ batch, page }: { batch: ImportedBatch; page: number }) {
  if (batch.state === "DISCARDED") return <Discarded batch={batch} />;
  return (
    <>
      <ImportSteps now="done" file={batch.fileName} />
      <ImportResult batch={batch} page={page} />
    </>
  );
}

/** What an import wrote, what it said while doing so, and whether it can still be taken back. */
function ImportResult({ batch, page }: { batch: ImportedBatch; page: number }) {
  const report = readReport(batch);
  const warnings = pageOf(report.warnings, page);
  const undone = batch.state === "UNDONE";
  return (
    <div className="mt-4">
      {undone && batch.undoneAt ? (
        <Notice tone="plain" title={`这次导入已经整批撤销，${momentInWords(batch.undoneAt)}。`}>
          新增的不再算数，更新的恢复原样；文件和记录都还在，可以改好再导入。
        </Notice>
      ) : (
        <Notice
          tone="ok"
          title={`已写入${batch._count.changes}件${batch.appliedAt ? `，${momentInWords(batch.appliedAt)}` : ""}。`}
        >
          <a href={paths.register({ plenary: batch.plenary.id })}>看{batch.plenary.name}的提案</a>
        </Notice>
      )}
      <section className="mt-4 max-w-[46em]">
        <SectionHead title="导入结果" note={`${batch.createdBy}导入`} />
        <Table caption="导入结果" density="tight" phone="lesser">
          <thead>
            <tr>
              <th scope="col">结果</th>
              <th scope="col" className="num">
                件
              </th>
              <th scope="col">说明</th>
            </tr>
          </thead>
          <tbody>
            <Line name="新增" count={report.created} words="面商和评价标为“导入，未核”" />
            <Line
              name="更新"
              count={report.updated}
              words="按登记号（没有的按案号）认出，只改不同的项"
            />
            <Line name="不变" count={report.unchanged} words="内容一样" />
            {report.repairs === null ? null : (
              <Line name="修正" count={report.repairs} words="处写法，写入前已列出" />
            )}
            {report.repairs === null ? null : (
              <Line name="提醒" count={report.warnings.length} words="处，照原样写入" />
            )}
          </tbody>
        </Table>
      </section>
      {undone ? null : <Undo batch={batch} />}
      {report.warnings.length > 0 ? (
        <section className="mt-6">
          <SectionHead title="提醒" note={`${report.warnings.length}处，已照原样写入`} />
          <IssueTable caption="提醒" issues={warnings.entries} />
          <Pager
            page={warnings.page}
            pages={warnings.pages}
            hrefOf={(number) => paths.imports.show(batch.id, { page: number })}
            words={warnings.pages > 1 ? `每页${PREVIEW_PAGE}条` : undefined}
          />
        </section>
      ) : null}
    </div>
  );
}

function Line({ name, count, words }: { name: string; count: number; words: string }) {
  return (
    <tr>
      <td>{name}</td>
      <td className="num">{count}</td>
      <td className="note">{words}</td>
    </tr>
  );
}

function Undo({ batch }: { batch: ImportedBatch }) {
  return (
    <section className="mt-6 max-w-[46em]">
      <SectionHead title="整批撤销" note="在这些提案上有了新的办理记录以前可以撤销" />
      {batch.obstacle ? (
        <Button look="risk" unusable={batch.obstacle}>
          撤销这次导入
        </Button>
      ) : (
        <ActForm action={undoImportAction} hidden={{ batchId: batch.id }} label="整批撤销">
          <TextInput name="reason" label="撤销的原因" required />
          <SubmitButton
            look="risk"
            pendingLabel="正在撤销，请不要关闭这一页"
          >{`撤销这${batch._count.changes}件的导入`}</SubmitButton>
        </ActForm>
      )}
    </section>
  );
}
