import { SimilarFacts } from "@/components/similar/similar-facts";
import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import type { SimilarCase } from "@/lib/similar/queries";

type Props = {
  cases: SimilarCase[];
  /** The address that puts one beside the text. */
  hrefOf: (id: number) => string;
  /** The one that stands beside it now. */
  chosen?: number;
};

/** Earlier cases like this one, each with class and reply; one can be chosen to be read beside the text. */
export function SimilarList({ cases, hrefOf, chosen }: Props) {
  return (
    <section aria-label="相近的提案">
      <SectionHead title="相近的提案" note="历次会议的，最相近的在前；选一件并排对照" />
      {cases.length === 0 ? (
        <Empty title="没有找到相近的提案。">按案由和建议里的字词找，历次会议的都找过。</Empty>
      ) : (
        <ul className="stack">
          {cases.map((one) => (
            <li key={one.id}>
              {one.id === chosen ? (
                <b aria-current="true">{one.title}（正在对照）</b>
              ) : (
                <a href={hrefOf(one.id)}>{one.title}</a>
              )}
              <SimilarFacts of={one} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
