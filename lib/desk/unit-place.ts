import {
  answeredOn,
  happened,
  heldOn,
  isReturnPending,
  isUnderGovernmentReview,
} from "@/lib/assignment/as-of";
import type { CaseAssignment, CaseFacts } from "@/lib/assignment/facts";
import type { CaseStep } from "@/lib/assignment/limits";
import { turnInWords, turnsOf } from "@/lib/assignment/turn";
import type { StepWithLamp } from "@/lib/calendar/lamp";
import { formatMonthDay, type PlainDate } from "@/lib/calendar/plain-date";
import { answering } from "@/lib/proposal/standing";

export const UNIT_GROUPS = {
  LATE: "超期",
  SOON: "今天和5个工作日内",
  WAITING: "在等别人",
  OTHER: "其他",
} as const;

export type UnitGroup = keyof typeof UNIT_GROUPS;

/** The page on which the unit does what is asked; null: nothing is asked of it. */
export type WantedAct =
  | "acceptance"
  | "contact"
  | "consultation"
  | "opinion"
  | "draft"
  | "draftCheck"
  | "draftSignature"
  | "reply"
  | null;

export type UnitPlace = { group: UnitGroup; sentence: string; wanted: WantedAct };

/** The unit's own assignment of the case's last round on the day; null: the case is not in its hands. */
export function assignmentOfUnit(
  facts: CaseFacts,
  unitId: number,
  today: PlainDate,
): CaseAssignment | null {
  const held = heldOn(facts, today);
  const round = Math.max(0, ...held.map((one) => one.round));
  return held.find((one) => one.round === round && one.unitId === unitId) ?? null;
}

type Asked = {
  facts: CaseFacts;
  mine: CaseAssignment;
  /** the unit's most urgent open step; null: it has done everything */
  own: StepWithLamp<CaseStep> | null;
  /** its consultations by the day, denied ones left out */
  consultations: number;
  today: PlainDate;
};

/** Where an unfinished case stands on its unit's desk, what is asked in a sentence, and which act answers it. */
export function placeUnitCase(asked: Asked): UnitPlace {
  const { facts, mine, own, today } = asked;
  if (!own)
    return {
      group: answering(mine) ? "WAITING" : "OTHER",
      sentence: doneInWords(asked),
      wanted: null,
    };
  const late = own.lamp.state === "red";
  if (isReturnPending(mine, today))
    return {
      group: late ? "LATE" : "WAITING",
      sentence: "申请退回已经提出，在等督查室裁定。",
      wanted: null,
    };
  if (answering(mine) && own.step.code !== "ACCEPT" && isUnderGovernmentReview(facts, today))
    return {
      group: late ? "LATE" : "WAITING",
      sentence: "在等市长办公会议审阅，审阅后答复才能送提案者。",
      wanted: null,
    };
  const group = late ? "LATE" : own.lamp.state === "yellow" ? "SOON" : null;
  const waits = own.step.waitsFor.length > 0;
  return { group: group ?? (waits ? "WAITING" : "OTHER"), ...whatIsAsked(asked, own.step) };
}

function whatIsAsked(
  { facts, mine, consultations, today }: Asked,
  step: CaseStep,
): Omit<UnitPlace, "group"> {
  const lead = leadsOf(facts, mine, today);
  switch (step.code) {
    case "ACCEPT":
      return {
        sentence: `督查室${mine.assignedOn ? formatMonthDay(mine.assignedOn) : ""}交办，还没有签收。`,
        wanted: "acceptance",
      };
    case "FIRST_CONTACT":
      return { sentence: `还没有和提案者${facts.leadProposer}联系。`, wanted: "contact" };
    case "ASSIST_OPINION":
      return { sentence: `主办${lead}在等我们的会办意见。`, wanted: "opinion" };
    default: {
      const again =
        step.round > 1
          ? `提案者不满意（${step.from ? formatMonthDay(step.from) : ""}开封），要重新办理。`
          : "";
      const met =
        consultations > 0
          ? `已面商${consultations}次，还没有答复。`
          : "还没有面商，答复前应当面听取意见。";
      const waits =
        step.waitsFor.length > 0 ? `${step.waitsFor.join("、")}的会办意见已超期，还没有来。` : "";
      return {
        sentence: again + waits + met,
        wanted: consultations > 0 ? "draft" : "consultation",
      };
    }
  }
}

function leadsOf(facts: CaseFacts, { round }: CaseAssignment, today: PlainDate): string {
  return heldOn(facts, today)
    .filter((one) => one.round === round && answering(one))
    .map((one) => one.unit)
    .join("、");
}

/** What the case waits for once the unit has done its part. */
function doneInWords({ facts, mine, today }: Asked): string {
  const lead = leadsOf(facts, mine, today);
  if (!answering(mine)) {
    if (happened(mine.opinionOn, today))
      return `会办意见${formatMonthDay(mine.opinionOn)}已送${lead}。`;
    return answeredOn(heldOn(facts, today), mine.round, today)
      ? `主办${lead}已经答复，不再等会办意见。`
      : `主办是${lead}，现在没有要我们办的事。`;
  }
  const [turn] = turnsOf(facts, today);
  const replied = happened(mine.repliedOn, today)
    ? `${formatMonthDay(mine.repliedOn)}已答复，`
    : "";
  return turn ? `${replied}在等${turnInWords(turn)}。` : `${replied}没有等着谁的事。`;
}
