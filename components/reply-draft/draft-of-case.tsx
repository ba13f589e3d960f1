import { DraftLetter } from "@/components/reply-draft/draft-letter";
import type { readDraft } from "@/lib/reply-draft/queries";

type Props = {
  file: { id: number; suggestions: readonly string[] };
  read: Awaited<ReturnType<typeof readDraft>> | null;
  classes: { id: number; letter: string; wording: string }[];
};

/** The draft under or over a form; nothing where there is none or the person may not read it. */
export function DraftOfCase({ file, read, classes }: Props) {
  if (!read?.draft) return null;
  return (
    <DraftLetter
      id={file.id}
      draft={read.draft}
      content={read.content}
      suggestions={file.suggestions}
      classes={classes}
    />
  );
}
