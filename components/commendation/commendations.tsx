import { FactLinks } from "@/components/case-file/fact-links";
import { SectionHead } from "@/components/ui/head";
import { dayInWords, standing } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";

/** What a case was commended for; nothing where it was not. */
export function Commendations({ file, mayCorrect }: { file: CaseFile; mayCorrect: boolean }) {
  const commendations = standing(file.commendations);
  if (commendations.length === 0) return null;
  return (
    <section id="commendations" className="mb-5">
      <SectionHead title="表彰" />
      <ul>
        {commendations.map(({ id, title, decidedBy, commendedOn }) => (
          <li key={id}>
            {title}，{decidedBy}，{dayInWords(commendedOn)}
            {mayCorrect ? <FactLinks id={file.id} fact="commendation" factId={id} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
