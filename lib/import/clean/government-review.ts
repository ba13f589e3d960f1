import type { Cell } from "@/lib/spreadsheet/grid";
import type { GovernmentReviewState } from "../register-row";
import { type Cleaned, certain, uncertain } from "./cleaned";
import { cleanDate } from "./date";
import { foldText } from "./fold";

/** Cleans 政府审议: 待审议, or 已审议 with its day. */
export function cleanGovernmentReview(
  cell: Cell,
  year: number | null,
): Cleaned<GovernmentReviewState> {
  if (cell.kind === "date") return certain({ state: "DONE", on: cell.date! }, "只有日期，作已审议");
  const folded = foldText(cell.text);
  if (/^(待审议|待审|未审议|待审阅|审议中|审阅中)$/.test(folded))
    return certain({ state: "WAITING" }, cell.text !== "待审议" && "统一为「待审议」");
  const done = /^(?:已审议|已审阅|审议通过|已审议通过)[(,:，]?(.*?)\)?$/.exec(folded);
  if (!done) return uncertain(`「${cell.text}」不是「待审议」或「已审议」加日期；请改为其中之一`);
  if (done[1] === "")
    return certain({ state: "DONE", on: null }, cell.text !== "已审议" && "统一为「已审议」");
  const on = cleanDate({ kind: "text", text: done[1]! }, year);
  if (!on.ok) return on;
  return certain(
    { state: "DONE", on: on.value },
    cell.text !== `已审议${on.value}` && "统一为「已审议」加日期",
  );
}
