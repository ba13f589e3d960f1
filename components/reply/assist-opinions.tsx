import { SectionHead } from "@/components/ui/head";
import { Mark } from "@/components/ui/mark";
import {
  answers,
  dayInWords,
  presentAssignments,
  standing,
  unitName,
} from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";

/** The assisting units' opinions, those that are still missing named first. Missing ones do not block the reply. */
export function AssistOpinions({ file, round }: { file: CaseFile; round: number }) {
  const assisting = presentAssignments(file).filter((one) => !answers(one) && one.round === round);
  if (assisting.length === 0) return null;
  const units = assisting.map((one) => ({ one, opinion: standing(one.opinions)[0] }));
  const missing = units.filter(({ opinion }) => !opinion).map(({ one }) => one);
  return (
    <section className="mt-6">
      <SectionHead
        title="会办意见"
        note={`${units.length - missing.length}份已到，共${units.length}份`}
      />
      {missing.length === 0 ? null : (
        <p className="mb-3 text-soon-text">
          <Mark name="triangle" /> 还没到：
          {missing
            .map((one) => `${unitName(one)}${one.dueOn ? `（${dayInWords(one.dueOn)}到期）` : ""}`)
            .join("、")}
          。没到也可以答复。
        </p>
      )}
      {units.map(({ one, opinion }) =>
        opinion ? (
          <article key={one.id} className="mb-4">
            <h3>
              {unitName(one)}{" "}
              <span className="note font-normal">{dayInWords(opinion.sentOn)}送到</span>
            </h3>
            <blockquote className="border-l-[3px] border-line-2 pl-3 leading-[1.8] whitespace-pre-line text-ink-2">
              {opinion.text}
            </blockquote>
          </article>
        ) : null,
      )}
    </section>
  );
}
