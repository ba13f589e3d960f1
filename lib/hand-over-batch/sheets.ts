import { limitDay, type LimitRules } from "@/lib/assignment/due";
import { limitInWords } from "@/lib/calendar/limit-words";
import { toPlainDate, type PlainDate } from "@/lib/calendar/plain-date";
import { limitOfStep } from "@/lib/calendar/steps";
import type { ProposerPhone } from "@/lib/proposer-phone/words";
import type { AssignmentRole } from "@/lib/db/generated/enums";

/** A unit's part of one case, as the sheets read it. */
export type SheetRow = {
  unitId: number;
  unit: string;
  /** that hands over to the unit */
  office: string;
  role: AssignmentRole;
  assignedOn: Date;
  dueOn: Date | null;
  proposalId: number;
  caseNumber: string | null;
  title: string;
  proposer: string;
  /** null: not for who prints the sheet */
  phone: ProposerPhone | null;
  others: { unit: string; role: AssignmentRole }[];
};

const BY_NUMBER = new Intl.Collator("zh-Hans-CN", { numeric: true });

/** 交办单: one for each unit, with its cases by number and the days of acceptance and return. */
export function toSheets(rows: readonly SheetRow[], rules: LimitRules) {
  return [...Map.groupBy(rows, ({ unitId }) => unitId).values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const assignedOn = toPlainDate(first.assignedOn);
    const step = (code: "ACCEPT" | "RETURN_REQUEST") => ({
      by: limitDay(code, assignedOn, rules),
      within: limitInWords(limitOfStep(code, rules.settings)),
    });
    return [
      {
        unitId: first.unitId,
        unit: first.unit,
        office: first.office,
        assignedOn,
        accept: step("ACCEPT"),
        returnRequest: step("RETURN_REQUEST"),
        cases: own
          .toSorted((a, b) => BY_NUMBER.compare(a.caseNumber ?? "", b.caseNumber ?? ""))
          .map(({ proposalId, caseNumber, title, proposer, phone, role, others, dueOn }) => ({
            proposalId,
            caseNumber,
            title,
            proposer,
            phone,
            role,
            others,
            dueOn: toPlainDate(dueOn) satisfies PlainDate | null,
          })),
      },
    ];
  });
}

export type Sheet = ReturnType<typeof toSheets>[number];
