import { foldText } from "@/lib/import/clean/fold";
import type { Values } from "@/lib/member-import/read-sheet";

/** An entry of the register that a row may mean. */
export type Candidate = {
  id: number;
  sector: string | null;
  employer: string | null;
  mobile: string | null;
};

/** By what people of one name are told apart. */
const MARKS = ["sector", "employer", "mobile"] as const;

function compare(row: Values, candidate: Candidate) {
  let agrees = 0;
  let differs = 0;
  for (const mark of MARKS) {
    const [a, b] = [row[mark], candidate[mark]];
    if (!a || !b) continue;
    if (foldText(a) === foldText(b)) agrees += 1;
    else differs += 1;
  }
  return { id: candidate.id, agrees, differs };
}

/**
 * Which of the register's people of the row's name it means; null: that must be asked. The same mobile number is the
 * same person. Else sector and employer say it, where more of them agree than differ and nobody else of the name comes
 * as near. The only one of a name in register and sheet is the same person where nothing speaks against it.
 * @param candidates at least one, all of the row's name
 * @param alone no other row of the sheet has the name
 */
export function matchOf(
  row: Values,
  candidates: readonly Candidate[],
  alone: boolean,
): number | null {
  const sameNumber = candidates.filter(({ mobile }) => mobile && mobile === row.mobile);
  if (sameNumber.length === 1) return sameNumber[0]!.id;
  const [best, next] = candidates
    .map((one) => compare(row, one))
    .toSorted((a, b) => b.agrees - a.agrees);
  if (!best) return null;
  if (best.agrees > 0)
    return best.agrees >= best.differs && best.agrees > (next?.agrees ?? 0) ? best.id : null;
  return candidates.length === 1 && alone && best.differs === 0 ? best.id : null;
}
