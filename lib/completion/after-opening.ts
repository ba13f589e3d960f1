import type { Satisfaction } from "@/lib/db/generated/enums";

/** What an opened rating leads to: completion, a round of rehandling, or the committee's talk with both sides. */
export type AfterOpening = "completed" | "nextRound" | "talk";

export type RatingSettings = {
  /** rounds allowed; default 2 */
  maxRounds: number;
  /** 不满意 of 办理态度 counts as well as that of 办理结果 */
  attitudeOpensRound: boolean;
};

/** 不满意 in the sense of the life cycle (handbook §3): that of 办理结果, by setting of 办理态度 too. */
export function isDissatisfied(
  rating: { attitude: Satisfaction | null; result: Satisfaction | null },
  { attitudeOpensRound }: Pick<RatingSettings, "attitudeOpensRound">,
): boolean {
  return (
    rating.result === "DISSATISFIED" || (attitudeOpensRound && rating.attitude === "DISSATISFIED")
  );
}

/** Handbook §3, "Completed" and "Round 2"; `round` is the one that was rated. */
export function afterOpening(
  rating: { attitude: Satisfaction | null; result: Satisfaction | null; round: number },
  settings: RatingSettings,
): AfterOpening {
  if (!isDissatisfied(rating, settings)) return "completed";
  return rating.round < settings.maxRounds ? "nextRound" : "talk";
}
