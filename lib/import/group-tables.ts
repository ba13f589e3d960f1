import type { Group } from "./groups";

/** The tables of each group; what stands of an import there is voided when the group is made anew. */
export const TABLES: Record<Group, { table: string; by: "proposalId" | "assignmentId" }[]> = {
  text: [],
  proposers: [],
  submission: [{ table: "Submission", by: "proposalId" }],
  review: [{ table: "Review", by: "proposalId" }],
  key: ["KeySelection", "Instruction", "KeyOfficial", "GovernmentReview"].map((table) => ({
    table,
    by: "proposalId",
  })),
  acceptance: [{ table: "Acceptance", by: "assignmentId" }],
  consultation: [{ table: "Consultation", by: "assignmentId" }],
  reply: [{ table: "Reply", by: "assignmentId" }],
  handling: ["HandOver", "Assignment"].map((table) => ({ table, by: "proposalId" })),
  publication: [{ table: "Publication", by: "proposalId" }],
  feedback: [{ table: "Feedback", by: "proposalId" }],
  completion: [{ table: "Completion", by: "proposalId" }],
};
