import { AnalysisFold } from "@/components/reply/analysis-fold";
import { SectionHead } from "@/components/ui/head";
import type { CaseFile } from "@/lib/case-file/select";

/** The proposal's suggestions one by one, to be answered one by one; its analysis folded under them. */
export function SuggestionQuotes({ file }: { file: Pick<CaseFile, "analysis" | "suggestions"> }) {
  const { suggestions } = file;
  const analysis = file.analysis.trim();
  return (
    <section>
      <SectionHead
        title="提案者的建议"
        note={suggestions.length > 0 ? `${suggestions.length}条，逐条答复` : undefined}
      />
      {suggestions.length === 0 ? (
        <p className="note">没有逐条的建议，请就案由{analysis === "" ? "" : "和情况分析"}答复。</p>
      ) : null}
      <ol className="stack">
        {suggestions.map((suggestion, index) => (
          <li key={index}>
            <p className="font-bold">建议{index + 1}</p>
            <blockquote className="border-l-[3px] border-line-2 pl-3 leading-[1.8] text-ink-2">
              {suggestion}
            </blockquote>
          </li>
        ))}
      </ol>
      <AnalysisFold analysis={file.analysis} />
    </section>
  );
}
