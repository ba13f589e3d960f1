import { notFound } from "next/navigation";
import type { CaseFile } from "@/lib/case-file/select";
import type { AssignmentFacts } from "@/lib/proposal/facts";
import { idOrNotFound } from "@/lib/found";
import { type OpenedFacts, openFile } from "./open-case";

type Params = Promise<{ id: string; assignmentId: string }>;

type OpenedAssignment = OpenedFacts & {
  file: CaseFile;
  assignment: AssignmentFacts;
  /** the unit's name as it stands in the titles */
  unit: string;
};

/** The assignment that an address names, with its case; one of another case is not found. */
export async function openAssignment(params: Params): Promise<OpenedAssignment> {
  const opened = await openFile(params);
  const id = idOrNotFound((await params).assignmentId);
  const assignment = opened.facts.assignments.find((one) => one.id === id);
  if (!assignment) notFound();
  const unit = opened.file.assignments.find((one) => one.id === id)?.unit?.name ?? "单位未填";
  return { ...opened, assignment, unit };
}

/** What every form of an act on an assignment sends along. */
export function aboutUnit(assignment: AssignmentFacts) {
  return { assignmentId: assignment.id, seenStatus: assignment.status };
}
