import { DefinitionList } from "@/components/ui/definition-list";
import { SectionHead } from "@/components/ui/head";
import { dayInWords, standing } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";

/** Key proposal: who chose, instructed, leads and supervises it, and where the government's review stands. */
export function KeySection({ file }: { file: CaseFile }) {
  const [selection] = standing(file.keySelections);
  if (!selection) return null;
  const officials = standing(file.keyOfficials);
  const named = (part: "LEAD" | "SUPERVISING") =>
    officials
      .filter((one) => one.part === part)
      .map((one) => one.official)
      .join("、") || "—";
  const review = standing(file.governmentReviews).at(-1);
  const reviewWords = !review
    ? "还没有送审"
    : review.closedOn
      ? `${dayInWords(review.closedOn)}审阅${review.outcome ? `：${review.outcome}` : ""}`
      : `${dayInWords(review.openedOn, review.dated)}起审阅中，审阅后才能送提案者`;
  return (
    <section id="key">
      <SectionHead
        title="重点提案"
        note={`主席会议遴选，${dayInWords(selection.chosenOn, selection.dated)}`}
      />
      <DefinitionList
        look="grid"
        items={[
          ...standing(file.instructions).map((one) => ({
            term: "批示",
            value: `${one.leaders}${one.instructedOn ? `，${dayInWords(one.instructedOn)}` : ""}：${one.text}（内部，不公开）`,
          })),
          { term: "领办", value: named("LEAD") },
          { term: "督办", value: named("SUPERVISING") },
          { term: "市长办公会议", value: reviewWords },
        ]}
      />
    </section>
  );
}
