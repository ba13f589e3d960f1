import { describe, expect, test } from "vitest";
import { ProposalStatus } from "@/lib/db/generated/enums";
import { type Move, PROPOSAL_MOVES, UNDO_OF_DECISION } from "@/lib/proposal/moves";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";

const moves: [string, Move][] = Object.entries(PROPOSAL_MOVES);
const onward = moves.map(([, move]) => move).filter((move) => !move.undoes);
const statuses = Object.values(ProposalStatus);

describe("the table of a proposal's moves", () => {
  test("reaches every status from the draft, without undoing anything", () => {
    const seen = new Set<ProposalStatus>(["DRAFT"]);
    for (let before = 0; before !== seen.size;) {
      before = seen.size;
      for (const move of onward) {
        if (move.from.some((from) => seen.has(from))) for (const to of move.to) seen.add(to);
      }
    }
    expect(seen).toEqual(new Set(statuses));
  });

  test.each(statuses)("%s leads on, unless it is final", (status) => {
    const leadsOn = onward.some(
      (move) => move.from.includes(status) && move.to.some((to) => to !== status),
    );
    expect(leadsOn).toBe(!PROPOSAL_STATUS[status].final);
  });

  test("has no dead end: from every status a final one can be reached", () => {
    for (const start of statuses) {
      const seen = new Set([start]);
      for (let before = 0; before !== seen.size;) {
        before = seen.size;
        for (const move of onward) {
          if (move.from.some((from) => seen.has(from))) for (const to of move.to) seen.add(to);
        }
      }
      expect([...seen].some((status) => PROPOSAL_STATUS[status].final)).toBe(true);
    }
  });

  test.each(moves.filter(([, move]) => move.undoes))(
    "%s leads back from where its move led",
    (_, move) => {
      const undone: Move | undefined = PROPOSAL_MOVES[move.undoes as keyof typeof PROPOSAL_MOVES];
      expect(undone).toBeDefined();
      for (const to of undone?.to ?? []) expect(move.from).toContain(to);
      for (const from of undone?.from ?? []) expect(move.to).toContain(from);
    },
  );

  test("every decision of the review can be taken back", () => {
    for (const [status, undo] of Object.entries(UNDO_OF_DECISION)) {
      expect(PROPOSAL_MOVES[undo].from).toContain(status);
    }
  });

  test("only committee staff decide on filing, only the office hands over", () => {
    for (const move of ["sendBack", "file", "decline", "merge", "number"] as const) {
      expect(PROPOSAL_MOVES[move].by).toEqual(["committeeStaff"]);
    }
    expect(PROPOSAL_MOVES.handOver.by).toEqual(["governmentOffice"]);
  });
});
