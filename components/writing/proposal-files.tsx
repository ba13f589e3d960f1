import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileInput } from "@/components/ui/text-input";
import { paths } from "@/lib/paths";
import { addProposalFileAction, removeProposalFileAction } from "@/lib/proposal-file/actions";
import type { ProposalFileRow } from "@/lib/proposal-file/queries";
import { ACCEPTED } from "@/lib/file-kind";
import { FILE_MB, MOST_FILES } from "@/lib/reply-file/schema";

/** 附件 of a proposal that is written. */
export function ProposalFiles({ id, files }: { id: number; files: ProposalFileRow[] }) {
  return (
    <section aria-label="附件">
      <SectionHead title="附件" note={`PDF、图片和Office文件，每个${FILE_MB}MB以内`} />
      <ul className="stack">
        {files.map(({ fileId, name }) => (
          <li key={fileId} className="button-row">
            <a href={paths.proposal.file(id, fileId)}>{name}</a>
            <ActForm
              action={removeProposalFileAction}
              hidden={{ proposalId: id, fileId }}
              className="contents"
              label={`去掉附件${name}`}
            >
              <SubmitButton look="plain">去掉</SubmitButton>
            </ActForm>
          </li>
        ))}
      </ul>
      {files.length < MOST_FILES ? (
        <ActForm action={addProposalFileAction} hidden={{ proposalId: id }} label="加附件">
          <FileInput name="file" label="选一个文件" accept={ACCEPTED} required />
          <SubmitButton look="plain">加上附件</SubmitButton>
        </ActForm>
      ) : null}
    </section>
  );
}
