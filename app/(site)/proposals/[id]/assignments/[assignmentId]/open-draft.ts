import { readPlenary } from "@/lib/plenary/queries";
import { mayReadDraft } from "@/lib/reply-draft/policy";
import { readDraft } from "@/lib/reply-draft/queries";
import { aboutUnit, openAssignment } from "../../open-assignment";

type Params = Promise<{ id: string; assignmentId: string }>;

/** The assignment that an address names with its draft, where the person may read it, and the plenary's classes. */
export async function openDraft(params: Params) {
  const opened = await openAssignment(params);
  const { actor, facts, assignment } = opened;
  const [plenary, read] = await Promise.all([
    readPlenary(actor, facts.plenaryId),
    mayReadDraft(actor, assignment).may ? readDraft(actor, assignment) : null,
  ]);
  const revision = read?.draft?.revision ?? 0;
  return {
    ...opened,
    read,
    classes: plenary?.outcomeClasses ?? [],
    /** what a form on the draft sends along */
    hidden: { ...aboutUnit(assignment), revision },
  };
}
