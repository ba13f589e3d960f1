import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/actor";
import { paths } from "@/lib/paths";
import { CHECK_LABEL, openPoints } from "@/lib/review-check/labels";
import { readCheck } from "@/lib/review-check/queries";

/** Before filing: which points of the checklist nobody ticked. It warns and does not block. */
export async function CheckWarning({ actor, id }: { actor: Actor; id: number }) {
  const check = await readCheck(actor, id);
  const open = openPoints(check);
  if (open.length === 0 && !check?.stale) return null;
  const points = open.map((point) => `“${CHECK_LABEL[point]}”`).join("");
  return (
    <Notice
      tone="soon"
      title={open.length > 0 ? `审查要点还没有勾选：${points}` : "勾选审查要点以后，内容又改过"}
    >
      <p>
        可以照样立案；想先核对，<a href={paths.proposal.review(id)}>去审查页看原文和要点</a>。
      </p>
    </Notice>
  );
}
