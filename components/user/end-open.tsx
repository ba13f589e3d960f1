import type { WorkLine } from "@/lib/leaving/plan";
import { paths } from "@/lib/paths";

const MEANS =
  "从到期的第二天起不能登录，已经登录的马上退出，也不再收消息和邮件。提案者自己的提案还没有办结的，到期后仍可登录查看、确认面商和评价，全部办结后才停用。";

type Props = { userId: number; work: readonly WorkLine[]; cases: number };

/** What an end by date means, and what of this person would still be open. */
export function EndOpen({ userId, work, cases }: Props) {
  return (
    <div className="stack mb-4 max-w-[44em]">
      <p>{MEANS}</p>
      {work.length > 0 ? (
        <p>
          手上还有{work.length}项工作（{work[0]?.words}
          {work.length > 1 ? "等" : ""}），到期前请先
          <a href={paths.users.leaving(userId)}>移交</a>；到期前10个工作日会再提醒管理员一次。
        </p>
      ) : null}
      {cases > 0 ? <p>自己的提案还有{cases}件没有办结。</p> : null}
    </div>
  );
}
