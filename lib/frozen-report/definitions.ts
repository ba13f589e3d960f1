import { COUNTS, UNIT_CELLS } from "@/lib/figures/counts";
import { CASE_FLAGS, UNIT_FLAGS } from "@/lib/figures/flags";
import { FURTHER_RATES, RATES } from "@/lib/figures/rates";
import { canonical, type Json, sha256 } from "@/lib/frozen-report/canonical";

/** Raised by hand when a fact is counted in another way while its name and its rates stay as they are. */
const EDITION = 1;

/**
 * The version of what the figures mean: the edition, and a digest of every rate, count, cell and flag with its words.
 * A rate or basis added, or one that counts something else, gives another version by itself.
 */
export function definitionsVersion(): string {
  const all = { RATES, FURTHER_RATES, COUNTS, UNIT_CELLS, CASE_FLAGS, UNIT_FLAGS };
  // Through text: what is undefined in a rate is not there at all.
  return `${EDITION}-${sha256(canonical(JSON.parse(JSON.stringify(all)) as Json)).slice(0, 8)}`;
}
