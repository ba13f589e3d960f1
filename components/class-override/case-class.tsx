import { FactLinks } from "@/components/case-file/fact-links";
import { ClassChange, ClassMark } from "@/components/ui/class-mark";
import { dayInWords, standing } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { comparedReplies } from "@/lib/class-override/policy";
import type { ProposalFacts } from "@/lib/proposal/facts";
import { presentClass } from "@/lib/proposal/standing";

type Props = { file: CaseFile; facts: ProposalFacts; mayCorrect: boolean };

/** The class of a case that several units answered: the worst of theirs, or what the committee ruled, and why. */
export function CaseClass({ file, facts, mayCorrect }: Props) {
  const replies = comparedReplies(facts);
  const present = presentClass(facts);
  if (replies.length < 2 || !present) return null;
  const byRule = presentClass({ ...facts, classSettings: [] })?.letter ?? present.letter;
  const override = standing(file.classOverrides).at(-1);
  return (
    <section id="class" className="mb-5">
      <h3 className="flex flex-wrap items-center gap-2">
        整件提案的类别
        {override && byRule !== present.letter ? (
          <ClassChange from={byRule} to={present.letter} />
        ) : (
          <ClassMark letter={present.letter} />
        )}
      </h3>
      <p className="note">
        {override
          ? `提案委${dayInWords(override.overriddenOn)}裁定：${override.reason}`
          : `${replies.length}家答复，取其中最差的一类。`}
      </p>
      {override && mayCorrect ? (
        <FactLinks id={file.id} fact="classOverride" factId={override.id} />
      ) : null}
    </section>
  );
}
