import { ASSIGNMENT_ROLE_LABEL } from "@/lib/assignment/labels";
import { formatMonthDay, toPlainDate } from "@/lib/calendar/plain-date";
import type { CaseFile } from "@/lib/case-file/select";

/** Small readings of a case file that several places of its page share. Pure. */
export type CaseAssignment = CaseFile["assignments"][number];

/** Facts that stand, voided ones left out. */
export function standing<T extends { voidedAt: Date | null }>(facts: readonly T[]): T[] {
  return facts.filter((fact) => fact.voidedAt === null);
}

/** 第086号, or 登记号2012-001 before the case has a number. */
export function numberInWords(file: Pick<CaseFile, "caseNumber" | "registrationNumber">): string {
  if (file.caseNumber)
    return /^\d+$/.test(file.caseNumber) ? `第${file.caseNumber}号` : file.caseNumber;
  return file.registrationNumber ? `登记号${file.registrationNumber}` : "未编号";
}

/** Names of the proposers, the lead first. */
export function proposerNames(file: Pick<CaseFile, "proposers">): string[] {
  return file.proposers.map((proposer) => proposer.member?.name ?? proposer.collective?.name ?? "");
}

/** Assignments that stand and still have the case. */
export function presentAssignments(file: Pick<CaseFile, "assignments">): CaseAssignment[] {
  return standing(file.assignments).filter((assignment) => assignment.status !== "REASSIGNED");
}

export function lastRound(file: Pick<CaseFile, "assignments">): number {
  return Math.max(1, ...presentAssignments(file).map((assignment) => assignment.round));
}

/** Lead, sole and separate units answer the proposer; assisting ones give an opinion. */
export function answers(assignment: Pick<CaseAssignment, "role">): boolean {
  return assignment.role !== "ASSIST";
}

/** The unit's name; an imported row may not name it. */
export function unitName(assignment: Pick<CaseAssignment, "unit">): string {
  return assignment.unit?.name ?? "单位未填";
}

export function roleLabel(assignment: Pick<CaseAssignment, "role">): string {
  return ASSIGNMENT_ROLE_LABEL[assignment.role];
}

/** 6月28日 of a `@db.Date`; a day that was not recorded is said so. */
export function dayInWords(date: Date | null, dated = true): string {
  return date && dated ? formatMonthDay(toPlainDate(date)) : "日期未填";
}

/** How a fact came: nothing for a person's own act, else the mark that stands beside it everywhere. */
export function sourceMark(source: "OWN" | "PAPER" | "IMPORT"): string | null {
  return { OWN: null, PAPER: "代登记", IMPORT: "导入，未核" }[source];
}

/** The classes that the units of a round set, each once: A类（已经解决）、B类…; empty where none did. */
export function classesOf(file: CaseFile, round: number): string {
  const replies = presentAssignments(file)
    .filter((one) => one.round === round && answers(one))
    .flatMap((one) => standing(one.replies).at(0)?.outcomeClass ?? []);
  return [...new Set(replies.map(({ letter, wording }) => `${letter}类（${wording}）`))].join("、");
}
