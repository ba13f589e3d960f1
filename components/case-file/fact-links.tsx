import { paths } from "@/lib/paths";

/** The two ways to mend a recorded fact; each page says whether it may still be done, and why not. */
export function FactLinks({ id, fact, factId }: { id: number; fact: string; factId: number }) {
  return (
    <span className="no-print second">
      <a href={paths.proposal.correction(id, fact, factId)}>更正</a>{" "}
      <a href={paths.proposal.voiding(id, fact, factId)}>作废</a>
    </span>
  );
}
