import type { DeskItem } from "@/lib/desk/item";
import { paths } from "@/lib/paths";
import type { ToPass } from "@/lib/reply-draft/queries";

/** Signed replies that the office passes or sends back, where the plenary has set so. */
export function passItems(rows: readonly ToPass[]): DeskItem[] {
  return rows.map(({ assignmentId, id, number, title, unit }) => ({
    key: `pass-${assignmentId}`,
    id,
    number,
    title,
    tags: ["审核"],
    lamp: null,
    step: null,
    sentence: `${unit}的答复已签发，等督查室审核。`,
    act: { label: "审核", href: paths.assignment.draftPassing(id, assignmentId), main: true },
  }));
}
