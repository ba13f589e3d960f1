import { figureParams } from "@/lib/figures/address";
import { frozenCases } from "@/lib/frozen-report/content";
import type { FrozenReport } from "@/lib/frozen-report/queries";
import type { NumberAddress } from "@/lib/overview/numbers";
import { paths } from "@/lib/paths";

/** A frozen number with its frozen list; one that the report, or today's definitions, cannot list has none. */
export function frozenNumber(
  { id, asOf, content }: FrozenReport,
  count: number,
  at: NumberAddress,
) {
  const query = new URLSearchParams(figureParams({ ...at, asOf }));
  return {
    count,
    href: frozenCases(content, at) ? `${paths.reports.showFrozen(id)}?${query}` : undefined,
  };
}
