import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { FileInput } from "@/components/ui/text-input";
import { ACCEPTED } from "@/lib/file-kind";
import { paths } from "@/lib/paths";
import type { readDraft } from "@/lib/reply-draft/queries";
import { addFileAction, removeFileAction } from "@/lib/reply-file/actions";
import { FILE_MB, MOST_FILES } from "@/lib/reply-file/schema";

type Props = {
  id: number;
  assignmentId: number;
  read: Awaited<ReturnType<typeof readDraft>> | null;
};

/** 附件 of a draft; they go out with the reply. */
export function FileSection({ id, assignmentId, read }: Props) {
  const draft = read?.draft;
  const kept = read?.kept ?? [];
  return (
    <section className="mt-6">
      <SectionHead title="附件" note={`PDF、图片和Office文件，每个${FILE_MB}MB以内`} />
      {kept.length > 0 ? (
        <p>原答复的附件存过草稿以后带到这里：{kept.map(({ file }) => file.name).join("、")}。</p>
      ) : null}
      {draft ? null : <p className="note">存过草稿以后可以加附件、去掉附件。</p>}
      <ul className="stack">
        {draft?.files.map(({ fileId, file }) => (
          <li key={fileId} className="button-row">
            <a href={paths.proposal.replyFile(id, fileId)}>{file.name}</a>
            <span className="note">{sizeInWords(file.size)}</span>
            <ActForm
              action={removeFileAction}
              hidden={{ assignmentId, fileId }}
              className="contents"
              label={`去掉附件${file.name}`}
            >
              <SubmitButton look="plain">去掉</SubmitButton>
            </ActForm>
          </li>
        ))}
      </ul>
      {draft && draft.files.length < MOST_FILES ? (
        <ActForm action={addFileAction} hidden={{ assignmentId }} label="加附件">
          <FileInput name="file" label="选一个文件" accept={ACCEPTED} required />
          <SubmitButton look="plain">加上附件</SubmitButton>
        </ActForm>
      ) : null}
    </section>
  );
}

function sizeInWords(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))}KB`
    : `${(bytes / 1024 / 1024).toFixed(1)}MB`;
}
