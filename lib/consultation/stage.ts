import type { PlainDate } from "@/lib/calendar/plain-date";
import type { ConsultationStage } from "@/lib/db/generated/enums";

/** The stage that a form offers first: what is met after the reply is 答复后, else it is being handled. */
export function likelyStage(repliedOn: PlainDate | null): ConsultationStage {
  return repliedOn === null ? "DURING" : "AFTER_REPLY";
}

/** Why a consultation on that day is not of that stage; null: it may be. On the day of the reply it may be either. */
export function stageFault(
  stage: ConsultationStage,
  on: PlainDate,
  repliedOn: PlainDate | null,
): string | null {
  if (stage === "AFTER_REPLY") {
    const answered = repliedOn !== null && repliedOn <= on;
    return answered ? null : "这一天单位还没有答复，面商阶段请选办理前或办理中。";
  }
  const late = repliedOn !== null && on > repliedOn;
  return late ? `单位已在${repliedOn}答复，这一天的面商阶段请选答复后。` : null;
}
