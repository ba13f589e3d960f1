import { ActForm } from "@/components/ui/act-form";
import { Checkbox } from "@/components/ui/checkbox";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { momentInWords } from "@/lib/calendar/moment";
import { checkProposalAction } from "@/lib/review-check/actions";
import { type CheckedText, hintsOf } from "@/lib/review-check/hints";
import { CHECK_LABEL, CHECK_POINTS } from "@/lib/review-check/labels";
import type { StoredCheck } from "@/lib/review-check/queries";

type Props = {
  about: Record<string, string | number>;
  check: StoredCheck | null;
  text: CheckedText;
};

function savedInWords(check: StoredCheck | null): string {
  if (!check) return "还没有人核对";
  const when = `${check.checkedBy} ${momentInWords(check.checkedAt)}核对`;
  return check.stale ? `${when}；以后内容改过，请再看` : when;
}

/** 审查要点, each with what a rule noticed in the text beside it. */
export function CheckForm({ about, check, text }: Props) {
  const hints = hintsOf(text);
  return (
    <section aria-label="审查要点">
      <SectionHead title="审查要点" />
      <p className="note mb-2">{savedInWords(check)}</p>
      <ActForm
        action={checkProposalAction}
        hidden={{ ...about, seenCheck: check?.checkedAt.toISOString() ?? "" }}
        label="审查要点"
      >
        {CHECK_POINTS.map((point) => (
          <Checkbox
            key={point}
            name={point}
            label={CHECK_LABEL[point]}
            hint={hints[point].length > 0 ? `留意：${hints[point].join("；")}` : undefined}
            defaultChecked={check?.[point] ?? false}
          />
        ))}
        <SubmitButton look="plain">存审查要点</SubmitButton>
      </ActForm>
    </section>
  );
}
