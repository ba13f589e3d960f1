import type { Actor } from "@/lib/actor";
import { isStaff } from "@/lib/proposal/policy";
import type { ProposalFilter } from "@/lib/register/filter";
import { countRegister } from "@/lib/register/queries";

export type View = {
  key: string;
  label: string;
  filter: ProposalFilter;
  count: number;
  tone?: "late" | "soon";
};

const VIEWS: {
  key: string;
  label: string;
  filter: ProposalFilter;
  tone?: "late" | "soon";
  staff?: boolean;
}[] = [
  { key: "all", label: "全部", filter: {} },
  { key: "open", label: "未办结", filter: { status: "OPEN" } },
  { key: "unanswered", label: "未答复", filter: { status: "UNANSWERED" } },
  { key: "late", label: "超期", filter: { lamp: "LATE" }, tone: "late" },
  { key: "soon", label: "5日内到期", filter: { lamp: "SOON" }, tone: "soon" },
  { key: "assist", label: "等会办", filter: { turn: "ASSIST_UNIT" } },
  { key: "rating", label: "等评价", filter: { turn: "PROPOSER", status: "ANSWERED" } },
  { key: "key", label: "重点", filter: { key: "yes" } },
  { key: "committee", label: "轮到提案委", filter: { turn: "COMMITTEE" }, staff: true },
];

/** The ready-made views of the register with their counts, as the person may see them. */
export async function readViews(actor: Actor, plenaryId: number): Promise<View[]> {
  const offered = VIEWS.filter((view) => !view.staff || isStaff(actor));
  return Promise.all(
    offered.map(async ({ key, label, filter, tone }) => ({
      key,
      label,
      tone,
      filter: { ...filter, plenary: plenaryId },
      count: await countRegister(actor, { ...filter, plenary: plenaryId }),
    })),
  );
}
