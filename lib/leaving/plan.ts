import type { Role } from "@/lib/db/generated/enums";

/** What a person who leaves has still in hand. `role`: the only one of a unit or office who can go on. */
export type WorkKind = "draft" | "sign" | "return" | "extension" | "deputy" | "contact" | "role";

export const WORK_LABEL = {
  draft: "写答复",
  sign: "核稿、签发",
  return: "申退",
  extension: "延期",
  deputy: "代办",
  contact: "集体联络",
  role: "岗位",
} as const satisfies Record<WorkKind, string>;

export type Candidate = { userId: number; name: string; words: string };

export type WorkLine = {
  /** Names the line in the form: draft-12 */
  key: string;
  kind: WorkKind;
  /** the row's id: of the draft, the request, the deputy, or the grant */
  id: number;
  words: string;
  proposal: { id: number; number: string; title: string } | null;
  /** Where the work is done. */
  role: Role;
  unitId: number | null;
  collectiveId: number | null;
  candidates: Candidate[];
};

/** One choice for all lines, and others for single lines by their key. */
export type Choice = { successorId: number | null; others: ReadonlyMap<string, number> };

export type PlannedLine = { line: WorkLine; to: Candidate | null; fault: string | null };

/**
 * Who goes on with what. The choice for all holds where the person can take the line; a line that needs somebody
 * else says so. A deputyship that no colleague can take simply ends.
 */
export function planLeaving(lines: readonly WorkLine[], choice: Choice): PlannedLine[] {
  return lines.map((line) => {
    const own = choice.others.get(line.key);
    const to = line.candidates.find(({ userId }) => userId === (own ?? choice.successorId)) ?? null;
    return { line, to, fault: to ? null : faultOf(line, own ?? choice.successorId) };
  });
}

function faultOf({ kind, candidates }: WorkLine, chosen: number | null): string | null {
  if (candidates.length === 0) {
    if (kind === "deputy") return null;
    return "没有能接手的人：先给接手的人建账号或加角色，再来移交。";
  }
  return chosen === null ? "请选由谁接手。" : "选的人不在这个单位、部门，接不了这一项，请另选。";
}
