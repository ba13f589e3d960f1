import { LAMP_STATE } from "@/components/case-file/clock-lamp";
import { Lamp } from "@/components/ui/lamp";
import { dueInWords, type StepLine } from "@/lib/case-file/limits";
import { dayInWords } from "@/lib/case-file/reading";

/** A step of a unit: its lamp, its limit, and what it waits for. */
export function StepCell({ line }: { line: StepLine | undefined }) {
  if (!line) return <span className="note">—</span>;
  const { lamp, step } = line;
  const note = lamp.doneOn
    ? `${dayInWords(new Date(`${lamp.doneOn}T00:00:00Z`))}；期限${dueInWords(step)}`
    : [
        dueInWords(step),
        lamp.beside,
        step.waitsFor.length > 0 ? `在等${step.waitsFor.join("、")}的会办意见` : null,
      ]
        .filter(Boolean)
        .join("，");
  return (
    <Lamp state={lamp.late ? "late" : LAMP_STATE[lamp.state]} words={lamp.words} note={note} />
  );
}
