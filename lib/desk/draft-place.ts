import type { UnitPlace, WantedAct } from "@/lib/desk/unit-place";
import type { AssignmentFacts, ProposalFacts } from "@/lib/proposal/facts";

type Stage = { sentence: string; wanted: WantedAct };

/** What the draft waits for, by its last step; null: nobody has sent it for check yet. */
function stageOf({ draft }: AssignmentFacts, officePasses: boolean): Stage {
  switch (draft?.last?.kind) {
    case "SENT":
      return { sentence: "答复稿已送核，待核。", wanted: "draftCheck" };
    case "CHECKED":
      return { sentence: "答复稿已核过，待签发。", wanted: "draftSignature" };
    case "SIGNED":
      return officePasses
        ? { sentence: "答复已签发，在等督查室审核。", wanted: null }
        : { sentence: "答复已签发，还没有送达提案者。", wanted: "reply" };
    case "PASSED":
      return { sentence: "督查室审核通过，还没有送达提案者。", wanted: "reply" };
    case "SENT_BACK":
      return { sentence: "答复稿被退回，要修改。", wanted: "draft" };
    default:
      return { sentence: "答复稿写了一半，还没有送核。", wanted: "draft" };
  }
}

/** A case whose reply is being written asks for the draft's next step; while others have it, it stays where it stands. */
export function withDraft(place: UnitPlace, facts: ProposalFacts, assignmentId: number): UnitPlace {
  const mine = facts.assignments.find(({ id }) => id === assignmentId);
  if (!mine?.draft || !IN_HAND.includes(mine.status)) return place;
  const stage = stageOf(mine, facts.plenary.officePassesReplies);
  const waits = stage.wanted === null && place.group !== "LATE";
  return { ...stage, group: waits ? "WAITING" : place.group };
}

const IN_HAND: readonly AssignmentFacts["status"][] = ["DRAFTING", "REVIEWED", "SIGNED", "PASSED"];
