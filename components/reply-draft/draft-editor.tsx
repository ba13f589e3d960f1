import { LetterFields } from "@/components/reply/letter-fields";
import { DraftKeeper } from "@/components/reply-draft/draft-keeper";
import { ActForm } from "@/components/ui/act-form";
import { ButtonRow } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveDraftAction } from "@/lib/reply-draft/actions";
import type { DraftContent } from "@/lib/reply/letter";

type Props = {
  assignmentId: number;
  userId: number | null;
  suggestions: readonly string[];
  content: DraftContent;
  revision: number;
  savedAt: string | null;
  classes: { id: number; letter: string; wording: string; resolved: boolean }[];
  consent: boolean | null;
  consulted: boolean;
  consultHref: string;
};

/** The reply as it is written: suggestion by suggestion, then what will be done, then what the letter is. */
export function DraftEditor({ assignmentId, userId, revision, savedAt, ...rest }: Props) {
  return (
    <ActForm action={saveDraftAction} hidden={{ assignmentId }} className="stack" label="答复稿">
      {/* The first button of a form is the one that Enter presses. */}
      <div className="button-row sticky top-0 z-10 bg-page py-2">
        <SubmitButton look="plain" name="intent" value="save">
          存草稿
        </SubmitButton>
        <DraftKeeper
          revision={revision}
          savedAt={savedAt}
          storageKey={`reply-draft:${assignmentId}:${userId}`}
        />
      </div>
      <LetterFields {...rest} draft />
      <p className="note">送核以后不能再改，要改的先退回；文号在送达时编。</p>
      <ButtonRow>
        <SubmitButton name="intent" value="send">
          送核
        </SubmitButton>
      </ButtonRow>
    </ActForm>
  );
}
