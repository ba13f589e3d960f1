import { type ColumnName, COLUMNS } from "./columns";
import { effectiveReviewResult, receivedDay, reviewedDay } from "./effective";
import { type Group, groupOf, GROUPS, OF_ASSIGNMENT, overlay } from "./groups";
import { displayText, type RegisterRow } from "./register-row";
import type { CleanRow, Issue } from "./result";

/** A proposal that is recorded already, as the import's rules see it. */
export type Present = {
  id: number;
  row: RegisterRow;
  own: ReadonlySet<Group>;
  dueComputed: boolean;
  proposers: { memberId: number | null; collectiveId: number | null }[];
  /** The case number was given by the system's own batch. */
  numbered: boolean;
};

export type Change = { column: ColumnName; before: string; after: string };

export type RowPlan =
  | { kind: "create"; clean: CleanRow }
  | {
      kind: "update";
      clean: CleanRow;
      present: Present;
      changes: Change[];
      merged: RegisterRow;
      groups: Group[];
      dueComputed: boolean;
    }
  | { kind: "unchanged"; clean: CleanRow; present: Present };

export type Plan = {
  rows: RowPlan[];
  warnings: Issue[];
  created: number;
  updated: number;
  unchanged: number;
};

const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0);

/** Field by field: an empty cell or an absent column never erases what is recorded (unless `erase`: an undoing). */
export function changesBetween(
  present: RegisterRow,
  incoming: RegisterRow,
  erase = false,
): Change[] {
  return COLUMNS.flatMap(({ name, field }) => {
    if (!erase && isEmpty(incoming[field])) return [];
    const before = displayText(name, present);
    const after = displayText(name, incoming);
    return before === after ? [] : [{ column: name, before, after }];
  });
}

/** The groups whose facts must be made anew: those of changed cells, and what follows from them. */
export function changedGroups(
  present: RegisterRow,
  merged: RegisterRow,
  changes: readonly Change[],
): Group[] {
  const groups = new Set(changes.map(({ column }) => groupOf(column)));
  const days = (row: RegisterRow) => JSON.stringify(receivedDay(row));
  const reviewed = (row: RegisterRow) =>
    JSON.stringify([effectiveReviewResult(row), reviewedDay(row)]);
  if (days(present) !== days(merged)) groups.add("submission");
  if (reviewed(present) !== reviewed(merged)) groups.add("review").add("key");
  if (groups.has("handling"))
    for (const group of [...OF_ASSIGNMENT, "key" as const]) groups.add(group);
  return GROUPS.filter((group) => groups.has(group));
}

const BEFORE_FILING: readonly Group[] = ["text", "proposers", "submission"];

function lookUp(present: readonly Present[]) {
  const byRegistration = new Map(
    present.flatMap((one) =>
      one.row.registrationNumber ? [[one.row.registrationNumber, one] as const] : [],
    ),
  );
  const byCase = new Map(
    present.flatMap((one) => (one.row.caseNumber ? [[one.row.caseNumber, one] as const] : [])),
  );
  return ({ registrationNumber, caseNumber }: RegisterRow): Present | undefined => {
    const sameCase = caseNumber === null ? undefined : byCase.get(caseNumber);
    if (registrationNumber === null) return sameCase;
    const own = byRegistration.get(registrationNumber);
    return own ?? (sameCase?.row.registrationNumber === null ? sameCase : undefined);
  };
}

/**
 * What an import will do: create, update or leave each row. A row is known again by its 登记号, or where the sheet has
 * none by its 案号. What was entered in the system itself is never changed: it becomes a warning.
 */
export function planImport(
  rows: readonly CleanRow[],
  present: readonly Present[],
  headers: Partial<Record<ColumnName, string>>,
): Plan {
  const find = lookUp(present);
  const warnings: Issue[] = [];
  const plans = rows.map((clean): RowPlan => {
    const known = find(clean.row);
    if (!known) return { kind: "create", clean };
    const all = changesBetween(known.row, clean.row);
    const wanted = new Set(
      changedGroups(
        known.row,
        overlay(
          known.row,
          clean.row,
          all.map(({ column }) => column),
        ),
        all,
      ),
    );
    // Declined, merged or sent back in the system: nothing that follows a filing can be taken over.
    const closed = known.own.has("review") && effectiveReviewResult(known.row) !== "FILED";
    const kept = (column: ColumnName) => {
      const group = groupOf(column);
      if (closed && (column === "案号" || !BEFORE_FILING.includes(group))) return true;
      const pulls = group === "handling" && OF_ASSIGNMENT.some((one) => known.own.has(one));
      return known.own.has(group) || pulls || (column === "案号" && known.numbered);
    };
    const changes = all.filter(({ column }) => !kept(column));
    for (const { column, before, after } of all.filter((change) => kept(change.column))) {
      warnings.push({
        row: clean.number,
        column,
        header: headers[column] ?? null,
        value: after,
        reason: `系统内已登记为「${before || "空"}」，不按表改动；确需改动请在系统内更正`,
      });
    }
    if (changes.length === 0) return { kind: "unchanged", clean, present: known };
    const merged = overlay(
      known.row,
      clean.row,
      changes.map(({ column }) => column),
    );
    const groups = changedGroups(known.row, merged, changes).filter(
      (group) => wanted.has(group) && !known.own.has(group),
    );
    const dueComputed = known.dueComputed && !changes.some(({ column }) => column === "答复期限");
    return { kind: "update", clean, present: known, changes, merged, groups, dueComputed };
  });
  const count = (kind: RowPlan["kind"]) => plans.filter((plan) => plan.kind === kind).length;
  return {
    rows: plans,
    warnings,
    created: count("create"),
    updated: count("update"),
    unchanged: count("unchanged"),
  };
}
