import { UNIT_SHARES, type UnitShare } from "@/lib/overview/unit-order";

/** The address of the table without its order: the plenary and what is asked. */
export type UnitQuery = Record<string, string | number | null>;

export type UnitColumn = {
  /** What the table is sorted by. */
  sort: string;
  label: string;
  /** A count's cell; or a share of two cells. */
  cell?: string;
  share?: readonly [string, string];
  /** Told also of a unit that leads no case. */
  always?: boolean;
  upright?: boolean;
  /** Stays on a phone. */
  phone?: boolean;
};

const count = (cell: string, label: string, more: Partial<UnitColumn> = {}): UnitColumn => ({
  sort: cell,
  cell,
  label,
  ...more,
});
const share = (sort: UnitShare, label: string, more: Partial<UnitColumn> = {}): UnitColumn => ({
  sort,
  share: UNIT_SHARES[sort],
  label,
  ...more,
});

/** Every column of the table of units, lead and assist apart; class and ratings only as lead (handbook §5). */
export function unitColumns(letters: readonly string[]): UnitColumn[] {
  return [
    count("lead", "主办", { always: true, phone: true }),
    count("assist", "会办", { always: true }),
    count("opinionSent", "会办意见", { always: true }),
    count("accepted", "签收", { upright: true }),
    count("answered", "已答复", { phone: true }),
    count("overdue", "超期", { phone: true }),
    count("onTime", "按时"),
    count("consultedBeforeReply", "面商", { upright: true }),
    count("consultationConfirmed", "确认"),
    ...letters.map((letter, n) => count(`class${letter}`, letter, { upright: n === 0 })),
    share("resolved", "解决落实率", { upright: true, phone: true }),
    count("published", "上网", { upright: true }),
    count("feedbackReturned", "反馈"),
    share("attitude", "态度满意"),
    share("result", "结果满意"),
    count("returnRequests", "申退", { always: true, upright: true }),
    count("reassigned", "改派", { always: true }),
  ];
}
