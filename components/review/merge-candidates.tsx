import { SectionHead } from "@/components/ui/head";
import { numberInWords } from "@/lib/case-file/reading";
import { paths } from "@/lib/paths";
import { PROPOSAL_STATUS } from "@/lib/proposal/status";
import type { MergeCandidate } from "@/lib/review/queries";

type Props = {
  id: number;
  candidates: MergeCandidate[];
  /** the one that stands beside it now */ chosen?: number;
};

/** Passages quoted of one candidate; its whole text is read side by side. */
const QUOTED = 3;

/** What this one may be merged into and whose text is alike, with the passages in both. */
export function MergeCandidates({ id, candidates, chosen }: Props) {
  return (
    <section aria-label="文字相近、可作主案的">
      <SectionHead
        title="文字相近、可作主案的"
        note="同一届次、待审查或已立案的，相同段落多的在前"
      />
      {candidates.length === 0 ? (
        <p className="note">同一届次里没有找到文字相近的，可以在下面的名单里选。</p>
      ) : (
        <ul className="stack">
          {candidates.map(({ passages, letters, status, ...one }) => (
            <li key={one.id} className="text-column">
              {one.id === chosen ? (
                <b aria-current="true">
                  {numberInWords(one)} {one.title}（正在对照）
                </b>
              ) : (
                <a href={`${paths.proposal.merging(id, { into: one.id })}#beside`}>
                  {numberInWords(one)} {one.title}
                </a>
              )}
              <span className="note">
                　{PROPOSAL_STATUS[status].label}，
                {passages.length === 0
                  ? "没有成段相同的文字"
                  : `${passages.length}处、共${letters}个字相同`}
              </span>
              {passages.slice(0, QUOTED).map((passage, at) => (
                <p key={at}>
                  <mark className="same">{passage}</mark>
                </p>
              ))}
              {passages.length > QUOTED ? (
                <p className="note">另有{passages.length - QUOTED}处，并排对照时都有标记。</p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
