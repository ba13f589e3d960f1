import type { PlainDate } from "@/lib/calendar/plain-date";
import type { ExtensionOutcome } from "@/lib/db/generated/enums";
import type { AssignmentFacts } from "@/lib/proposal/facts";

/** Who has a word on an extension, the one after the other: the office, then the committee (handbook §2). */
export const RULING_STEPS = ["office", "committee"] as const;
export type RulingStep = (typeof RULING_STEPS)[number];

/** What the log calls each word. */
export const RULING_EVENT = {
  office: { AGREED: "assignment.passExtension", REFUSED: "assignment.refuseExtension" },
  committee: { AGREED: "assignment.extend", REFUSED: "assignment.denyExtension" },
} as const satisfies Record<RulingStep, Record<ExtensionOutcome, string>>;

type Said = {
  on: Date | null;
  outcome: ExtensionOutcome | null;
  reason: string | null;
  recordedAt: Date | null;
  by: number | null;
};

/** The columns of the request that keep a word; all null: it was not said. */
export function rulingData(step: RulingStep, { on, outcome, reason, recordedAt, by }: Said) {
  return step === "office"
    ? {
        officeRuledOn: on,
        officeOutcome: outcome,
        officeReason: reason,
        officeRecordedAt: recordedAt,
        officeRuledById: by,
      }
    : {
        committeeRuledOn: on,
        committeeOutcome: outcome,
        committeeReason: reason,
        committeeRecordedAt: recordedAt,
        committeeRuledById: by,
      };
}

export const UNSAID: Said = { on: null, outcome: null, reason: null, recordedAt: null, by: null };

type Asked = Pick<AssignmentFacts, "extensionRequest">;

/** The request that waits: for the office, or after it for the committee; null: none waits. */
export function openRequest({ extensionRequest }: Asked) {
  if (!extensionRequest || extensionRequest.officeOutcome === "REFUSED") return null;
  return extensionRequest.committeeOutcome === null ? extensionRequest : null;
}

type LastRuling = {
  step: RulingStep;
  outcome: ExtensionOutcome;
  on: PlainDate;
  ruledById: number | null;
};

/**
 * The last word on the unit's last request, the only one that can be taken back: what the unit asked for after an
 * earlier one was built on it. null: none was said.
 */
export function lastRuling({ extensionRequest: asked }: Asked): LastRuling | null {
  if (asked?.committeeOutcome && asked.committeeRuledOn)
    return {
      step: "committee",
      outcome: asked.committeeOutcome,
      on: asked.committeeRuledOn,
      ruledById: asked.committeeRuledById,
    };
  if (asked?.officeOutcome && asked.officeRuledOn)
    return {
      step: "office",
      outcome: asked.officeOutcome,
      on: asked.officeRuledOn,
      ruledById: asked.officeRuledById,
    };
  return null;
}
