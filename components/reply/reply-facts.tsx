import { formatBeside } from "@/lib/calendar/plain-date";
import { proposerNames } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import type { AssignmentFacts } from "@/lib/proposal/facts";

type Props = { file: CaseFile; assignment: AssignmentFacts; today: string };

/** One line under the title: whose proposal, which round, when it is due, and what follows from the reply. */
export function ReplyFacts({ file, assignment, today }: Props) {
  const names = proposerNames(file);
  const others = names.length > 1 ? `等${names.length}人` : "";
  const { round, dueOn } = assignment;
  return (
    <>
      提案者 {names[0]}
      {others}
      {round > 1 ? `　第${round}轮答复` : ""}
      {dueOn ? `　期限 ${formatBeside(dueOn, today)}` : ""}
      　答复送出后提案者来评价，不能再改；有误请提案委更正。
    </>
  );
}
