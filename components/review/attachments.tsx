import { SectionHead } from "@/components/ui/head";
import { paths } from "@/lib/paths";
import type { ProposalFileRow } from "@/lib/proposal-file/queries";

/** What the proposer handed in beside the text. */
export function Attachments({ id, files }: { id: number; files: ProposalFileRow[] }) {
  if (files.length === 0) return null;
  return (
    <section aria-label="附件">
      <SectionHead title="附件" note={`${files.length}个`} />
      <ul>
        {files.map(({ fileId, name }) => (
          <li key={fileId}>
            <a href={paths.proposal.file(id, fileId)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
