import { percent } from "@/lib/figures/percent";
import type { Figures } from "@/lib/figures/queries";
import { weeksUntil } from "@/lib/overview/dates";
import { type NumberAddress, numberAt, rateAt } from "@/lib/overview/numbers";
import { type Body, type Cell, column, FEET, text } from "@/lib/table-export/table";

/** More weeks than any plenary is handled in: a file leaves none out. */
const ALL_WEEKS = 2000;

/** Cases by the week in which their last unit replied, as the chart shows them, from the first reply on. */
export function weekTable({ byWeek, asOf }: Figures): Body {
  return {
    unit: "单位：件",
    columns: [
      column("monday", "周起", "text"),
      column("sunday", "周止", "text"),
      column("answered", "本周答复"),
      column("until", "累计答复"),
    ],
    rows: weeksUntil(byWeek, asOf, ALL_WEEKS).map(({ monday, sunday, count, until }) => [
      text(monday),
      text(sunday),
      { count },
      { count: until },
    ]),
    total: null,
    foot: ["按最后一家承办单位第一轮答复的日期；周一到周日，最后一周到截止日为止。"],
    frozenColumns: 1,
  };
}

/** Present classes of the answered cases, over what is filed and over what is answered. */
export function classTable(figures: Figures): Body {
  const share = (letter: string, basis: string): Cell => ({
    share: rateAt(figures, `class:${letter}`, basis).percent,
  });
  const open = numberAt(figures, { figure: "answer", basis: "handedOver", part: "rest" });
  return {
    unit: "单位：件",
    columns: [
      column("class", "类别", "text"),
      column("wording", "含义", "text"),
      column("cases", "件数"),
      column("ofFiled", "占立案", "share"),
      column("ofAnswered", "占答复", "share"),
    ],
    rows: [
      ...figures.classes.map(({ letter, wording }): Cell[] => [
        text(letter),
        text(wording),
        { count: numberAt(figures, { figure: `class${letter}` }) },
        share(letter, "filed"),
        share(letter, "answered"),
      ]),
      [text("没有答复"), text("已交办"), { count: open }, { share: null }, { share: null }],
    ],
    total: null,
    foot: ["现在的类别，只算已经答复的。", FEET.rounding],
    frozenColumns: 1,
  };
}

/** From received to resolved, and where the difference went. */
export function flowTable(figures: Figures): Body {
  const at = (address: NumberAddress) => numberAt(figures, address);
  const [received, filed] = [at({ figure: "received" }), at({ figure: "filed" })];
  const handedOver = at({ figure: "handedOver" });
  const answered = at({ figure: "answered" });
  const step = (label: string, count: number, of?: number, over = ""): Cell[] => [
    text(label),
    { count },
    { share: of === undefined ? null : percent(count, of) },
    text(over),
  ];
  return {
    unit: "单位：件，承办单位为家",
    columns: [
      column("step", "步骤", "text"),
      column("cases", "件数"),
      column("share", "占比", "share"),
      column("over", "底数", "text"),
    ],
    rows: [
      step("收到", received),
      step("立案", filed, received, "收到"),
      step("　其余：并案", at({ figure: "merged" })),
      step("　其余：不予立案", at({ figure: "declined" })),
      step("　其余：撤案", at({ figure: "withdrawn" })),
      step("交办", handedOver, filed, "立案"),
      step("　承办单位（家）", at({ figure: "units" })),
      step("签收", at({ figure: "accepted" }), handedOver, "交办"),
      step("答复", answered, handedOver, "交办"),
      step(
        "办结",
        at({ figure: "completion", basis: "answered", part: "numerator" }),
        answered,
        "答复",
      ),
      step("解决落实", at({ figure: "resolved" }), filed, "立案"),
    ],
    total: null,
    foot: [FEET.rounding],
    frozenColumns: 1,
  };
}
