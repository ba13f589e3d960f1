import type { DeskItem } from "@/lib/desk/item";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import type { OpenExtension } from "@/lib/extension/queries";
import { paths } from "@/lib/paths";

/** Units that ask for more time and wait for a word, the oldest request first. */
export function extensionItems(open: readonly OpenExtension[]): DeskItem[] {
  return open.map((one) => ({
    key: `extension-${one.id}`,
    id: one.proposalId,
    number: one.number,
    title: one.title,
    tags: ["延期"],
    lamp: null,
    step: null,
    sentence: `${one.unit}${formatMonthDay(one.requestedOn)}申请延期到${formatMonthDay(one.newDueOn)}。`,
    act: {
      label: "审延期",
      href: paths.assignment.extensionRuling(one.proposalId, one.assignmentId),
      main: true,
    },
  }));
}
