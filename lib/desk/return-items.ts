import { isReturnPending } from "@/lib/assignment/as-of";
import { stepsOf } from "@/lib/assignment/limits";
import { lampOf } from "@/lib/calendar/lamp";
import type { PlainDate } from "@/lib/calendar/plain-date";
import { type DeskCase, type DeskItem, stepWords } from "@/lib/desk/item";
import { paths } from "@/lib/paths";

/** The office's units that want to return a case and wait for the ruling, each with the ruling's own limit. */
export function returnItems(
  cases: readonly DeskCase[],
  today: PlainDate,
  isOwn: (unitId: number | null) => boolean,
): DeskItem[] {
  return cases.flatMap(({ id, number, title, facts, rules }) =>
    facts.assignments
      .filter((one) => isReturnPending(one, today) && isOwn(one.unitId))
      .map((one): DeskItem => {
        const ruling = stepsOf(facts, today, rules).find(
          (step) => step.code === "RETURN_RULING" && step.assignmentId === one.id,
        );
        return {
          key: `return-${one.id}`,
          id,
          number,
          title,
          tags: ["申退"],
          lamp: ruling ? lampOf(rules.table, ruling, today) : null,
          step: ruling ? stepWords(ruling) : null,
          sentence: `${one.unit}申退，等裁定：改派或驳回。`,
          act: {
            label: "裁定",
            href: paths.assignment.returnRuling(id, one.id),
            main: true,
          },
        };
      }),
  );
}
