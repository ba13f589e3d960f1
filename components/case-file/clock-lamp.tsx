import { Lamp, type LampState } from "@/components/ui/lamp";
import { formatMonthDay } from "@/lib/calendar/plain-date";
import type { CaseClock } from "@/lib/register/clock";
import { stepInWords } from "@/lib/register/clock";

export const LAMP_STATE = {
  green: "ok",
  yellow: "soon",
  red: "late",
  done: "done",
  held: "hold",
  none: "none",
} as const satisfies Record<string, LampState>;

/** A case's lamp: that of its most urgent open step, which it names. What it waits for stands beside it. */
export function ClockLamp({ clock }: { clock: CaseClock | undefined }) {
  const most = clock?.lamp.most;
  if (clock?.completedOn)
    return <Lamp state="done" words={`${formatMonthDay(clock.completedOn)}办结`} />;
  if (!clock || !most) return <Lamp state="none" words="不计时" />;
  const beside = most.lamp.beside ?? (clock.lamp.underGovernmentReview ? "审阅中" : null);
  const note = [stepInWords(clock), beside].filter(Boolean).join("，");
  return <Lamp state={LAMP_STATE[most.lamp.state]} words={most.lamp.words} note={note} />;
}
