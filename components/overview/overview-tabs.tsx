import { SavedViews } from "@/components/ui/filter-bar";
import type { Actor } from "@/lib/actor";
import { mayKeepHallLinks } from "@/lib/hall-link/policy";
import { type Asked, askedParams } from "@/lib/overview/asked";
import { paths } from "@/lib/paths";

export type OverviewTab = "cases" | "units" | "differences";

type Props = { actor: Actor; plenaryId: number; asked: Asked; current: OverviewTab };

/** 件 and 件次 are counted on pages of their own and never mixed; every tab keeps what was asked. */
export function OverviewTabs({ actor, plenaryId, asked, current }: Props) {
  const here = { plenary: plenaryId, ...askedParams(asked) };
  const tabs = [
    { tab: "cases", label: "按件", href: paths.overview(here) },
    { tab: "units", label: "按单位（件次）", href: paths.overviewUnits(here) },
    ...(asked.knownAt
      ? [{ tab: "differences", label: "和现在的差别", href: paths.overviewDifferences(here) }]
      : []),
    {
      tab: "comparison",
      label: "几次会议对比",
      href: paths.comparison(),
    },
    ...(mayKeepHallLinks(actor).may
      ? [{ tab: "screens", label: "大屏幕", href: paths.hallLinks }]
      : []),
  ];
  return (
    <SavedViews
      label="数字的分页"
      views={tabs.map(({ tab, ...view }) => ({ ...view, current: tab === current }))}
    />
  );
}
