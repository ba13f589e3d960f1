/** The proposal's analysis, folded: to be looked up while its suggestions are answered. */
export function AnalysisFold({ analysis }: { analysis: string }) {
  const text = analysis.trim();
  if (text === "") return null;
  return (
    <details className="my-3">
      <summary>情况分析</summary>
      <div className="max-w-[46em] pl-3 leading-[1.8] text-ink-2">
        {text.split(/\n+/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </details>
  );
}
