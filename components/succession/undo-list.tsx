import { paths } from "@/lib/paths";
import type { SuccessionUndo } from "@/lib/succession-undo/queries";

type Props = Pick<SuccessionUndo, "successors" | "cases" | "people">;

/** What comes back when a succession is taken back. */
export function UndoList({ successors, cases, people }: Props) {
  return (
    <ul>
      <li>不再由{successors.join("、")}接续</li>
      <li>
        {cases.length === 0 ? "没有在办的提案要收回" : `收回在办的${cases.length}件次：`}
        {cases.map(({ id, number, from }, at) => (
          <span key={`${id}-${from}`}>
            {at > 0 ? "、" : ""}
            <a href={paths.proposal.show(id)}>第{number}号</a>（现在{from}）
          </span>
        ))}
      </li>
      <li>{people.length === 0 ? "没有账号要回来" : `账号回来：${people.join("、")}`}</li>
    </ul>
  );
}
