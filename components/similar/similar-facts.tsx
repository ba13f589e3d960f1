import type { SimilarCase } from "@/lib/similar/queries";

/** Under a similar case's title: where it stands, its class, and the beginning of its reply. */
export function SimilarFacts({ of: one }: { of: SimilarCase }) {
  return (
    <>
      <p className="note">
        {[one.plenary, one.number, one.status, one.outcome].filter(Boolean).join("　")}
      </p>
      {one.reply ? <p className="note">答复：{one.reply}……</p> : null}
    </>
  );
}
