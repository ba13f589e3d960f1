import { MergeCandidates } from "@/components/review/merge-candidates";
import { SideBySide } from "@/components/similar/side-by-side";
import type { Actor } from "@/lib/actor";
import { listMergeCandidates } from "@/lib/review/queries";
import { readWholeCase } from "@/lib/similar/queries";

type Props = {
  actor: Actor;
  id: number;
  /** the main case that the address names */ chosen?: number;
};

/** Before merging: what is alike, and the chosen one in full beside this one. */
export async function MergingBeside({ actor, id, chosen }: Props) {
  return (
    <div className="stack mb-6">
      <MergeCandidates id={id} candidates={await listMergeCandidates(actor, id)} chosen={chosen} />
      {chosen === undefined ? null : <BothTexts actor={actor} id={id} other={chosen} />}
    </div>
  );
}

/** Two submissions in full, the passages in both marked; nothing where one of them is not to be seen. */
export async function BothTexts({ actor, id, other }: { actor: Actor; id: number; other: number }) {
  const [own, beside] = await Promise.all([readWholeCase(actor, id), readWholeCase(actor, other)]);
  return own && beside ? <SideBySide own={own} other={beside} /> : null;
}
